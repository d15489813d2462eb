using Amazon.Scheduler;
using Amazon.Scheduler.Model;

namespace Aws.Tests.Moto;

[Trait("Category", "Cloud")]
public class SchedulerTests(Emulator emulator)
{
    [Fact]
    public async Task A_deadline_lives_and_goes()
    {
        using var client = await ConnectAsync();
        var created = await client.CreateScheduleAsync(Deadline("life"));

        var read = await client.GetScheduleAsync(new GetScheduleRequest { Name = "life" });
        Assert.Equal(created.ScheduleArn, read.Arn);
        Assert.Equal("at(2026-11-02T18:00:00)", read.ScheduleExpression);
        Assert.Equal("arn:aws:scheduler:::aws-sdk:emr:terminateJobFlows", read.Target!.Arn);
        Assert.Equal("""{"JobFlowIds":["j-1"]}""", read.Target.Input);
        Assert.Equal(FlexibleTimeWindowMode.OFF, read.FlexibleTimeWindow!.Mode);

        await client.DeleteScheduleAsync(new DeleteScheduleRequest { Name = "life" });
        await Assert.ThrowsAsync<ResourceNotFoundException>(() =>
            client.GetScheduleAsync(new GetScheduleRequest { Name = "life" }));
    }

    [Fact]
    public async Task Schedules_of_a_group_are_listed_and_updated()
    {
        using var client = await ConnectAsync();
        await client.CreateScheduleGroupAsync(new CreateScheduleGroupRequest { Name = "runs" });
        var deadline = Deadline("grouped");
        deadline.GroupName = "runs";
        await client.CreateScheduleAsync(deadline);

        await client.UpdateScheduleAsync(
            new UpdateScheduleRequest
            {
                Name = "grouped",
                GroupName = "runs",
                ScheduleExpression = "at(2026-11-02T19:00:00)",
                FlexibleTimeWindow = deadline.FlexibleTimeWindow,
                Target = deadline.Target,
            });
        var listed = await client.ListSchedulesAsync(new ListSchedulesRequest { GroupName = "runs" });
        var read = await client.GetScheduleAsync(new GetScheduleRequest { Name = "grouped", GroupName = "runs" });

        Assert.Equal("grouped", Assert.Single(listed.Schedules!).Name);
        Assert.Equal("at(2026-11-02T19:00:00)", read.ScheduleExpression);
    }

    [Fact]
    public async Task A_name_is_taken_once()
    {
        using var client = await ConnectAsync();
        await client.CreateScheduleAsync(Deadline("twice"));

        await Assert.ThrowsAsync<ConflictException>(() => client.CreateScheduleAsync(Deadline("twice")));
    }

    private static CreateScheduleRequest Deadline(string name) =>
        new()
        {
            Name = name,
            ScheduleExpression = "at(2026-11-02T18:00:00)",
            ActionAfterCompletion = ActionAfterCompletion.DELETE,
            FlexibleTimeWindow = new FlexibleTimeWindow { Mode = FlexibleTimeWindowMode.OFF },
            Target = new Target
            {
                Arn = "arn:aws:scheduler:::aws-sdk:emr:terminateJobFlows",
                RoleArn = "arn:aws:iam::123456789012:role/deadline",
                Input = """{"JobFlowIds":["j-1"]}""",
            },
        };

    private async Task<AmazonSchedulerClient> ConnectAsync() =>
        new(emulator.Credentials, await emulator.ConfigureAsync(new AmazonSchedulerConfig()));
}
