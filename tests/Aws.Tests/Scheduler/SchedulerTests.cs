using Amazon.Scheduler;
using Amazon.Scheduler.Model;

namespace Aws.Tests.Scheduler;

public class SchedulerTests
{
    [Fact]
    public async Task A_deadline_is_a_post_to_its_own_name()
    {
        var http = new ScriptedHttp().Answer("""{"ScheduleArn":"arn:s"}""");

        var answer = await Clients.Scheduler(http).CreateScheduleAsync(
            new CreateScheduleRequest
            {
                Name = "deadline 7f3c/9",
                GroupName = "runs",
                ClientToken = "t-1",
                ScheduleExpression = "at(2026-11-02T18:00:00)",
                ActionAfterCompletion = ActionAfterCompletion.DELETE,
                FlexibleTimeWindow = new FlexibleTimeWindow { Mode = FlexibleTimeWindowMode.OFF },
                Target = new Target
                {
                    Arn = "arn:aws:scheduler:::aws-sdk:emr:terminateJobFlows",
                    RoleArn = "arn:role",
                    Input = """{"JobFlowIds":["j-1"]}""",
                    RetryPolicy = new RetryPolicy { MaximumRetryAttempts = 10 },
                },
            });

        Assert.Equal("arn:s", answer.ScheduleArn);
        var sent = http.Sent[0];
        Assert.Equal("POST", sent.Method);
        Assert.Equal(
            "https://scheduler.eu-central-1.amazonaws.com/schedules/deadline%207f3c%2F9", sent.Address.AbsoluteUri);
        Assert.Equal("application/json", sent.Headers["Content-Type"]);
        Assert.DoesNotContain("\"Name\"", sent.Body);
        Assert.StartsWith("""{"ActionAfterCompletion":"DELETE","ClientToken":"t-1",""", sent.Body);
        Assert.Contains("\"RetryPolicy\":{\"MaximumRetryAttempts\":10}", sent.Body);
    }

    [Fact]
    public async Task A_token_is_made_up_once_and_kept_over_repeats()
    {
        var http = new ScriptedHttp().Answer("", 503).Answer("""{"ScheduleArn":"arn:s"}""");

        await Clients.Scheduler(http).CreateScheduleAsync(new CreateScheduleRequest { Name = "n" });

        Assert.Contains("\"ClientToken\":\"", http.Sent[0].Body);
        Assert.Equal(http.Sent[0].Body, http.Sent[1].Body);
    }

    [Fact]
    public async Task Removing_names_group_and_token_in_the_query()
    {
        var http = new ScriptedHttp().Answer("{}");

        await Clients.Scheduler(http).DeleteScheduleAsync(
            new DeleteScheduleRequest { Name = "n", GroupName = "a b", ClientToken = "t" });

        Assert.Equal("DELETE", http.Sent[0].Method);
        Assert.Equal("/schedules/n?clientToken=t&groupName=a%20b", http.Sent[0].Address.PathAndQuery);
        Assert.Equal(string.Empty, http.Sent[0].Body);
    }

    [Fact]
    public async Task A_list_is_asked_for_in_the_query_page_by_page()
    {
        var http = new ScriptedHttp()
            .Answer("""{"Schedules":[{"Name":"a","State":"ENABLED","CreationDate":1793635450}],"NextToken":"x/y"}""")
            .Answer("""{"Schedules":[{"Name":"b"}]}""");

        var names = new List<string?>();
        var pages = Clients.Scheduler(http).Paginators.ListSchedules(
            new ListSchedulesRequest { MaxResults = 1, State = ScheduleState.ENABLED });
        await foreach (var schedule in pages.Schedules)
        {
            names.Add(schedule.Name);
        }

        Assert.Equal(["a", "b"], names);
        Assert.Equal("/schedules?MaxResults=1&State=ENABLED", http.Sent[0].Address.PathAndQuery);
        Assert.Equal("/schedules?MaxResults=1&NextToken=x%2Fy&State=ENABLED", http.Sent[1].Address.PathAndQuery);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_a_class_of_its_own()
    {
        var http = new ScriptedHttp().Answer(
            """{"Message":"Schedule n already exists."}""", 409, ("x-amzn-ErrorType", "ConflictException:http://x"));

        var failure = await Assert.ThrowsAsync<ConflictException>(() =>
            Clients.Scheduler(http).CreateScheduleAsync(new CreateScheduleRequest { Name = "n" }));

        Assert.Equal("Schedule n already exists.", failure.Message);
        Assert.Equal("ConflictException", failure.ErrorCode);
    }

    [Fact]
    public async Task A_name_left_out_is_named()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() =>
            Clients.Scheduler(new ScriptedHttp()).GetScheduleAsync(new GetScheduleRequest()));

        Assert.Equal(
            "'Name' of 'GetScheduleRequest' is empty. It is part of the address, so it needs a value.",
            failure.Message);
    }
}
