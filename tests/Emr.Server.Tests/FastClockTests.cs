namespace Emr.Server.Tests;

public class FastClockTests
{
    [Fact]
    public async Task Ten_minutes_pass_in_a_second_for_delays_and_for_the_time_of_day()
    {
        var clock = new FastClock(speed: 6000);
        var began = clock.GetUtcNow();

        await Task.Delay(TimeSpan.FromMinutes(10), clock).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.True(clock.GetUtcNow() - began >= TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_whole_life_passes_while_a_caller_polls()
    {
        var clock = new FastClock(speed: 1200);
        await using var emr = EmrServer.Start(clock, new EmrServerOptions { EnforcesQuotas = false });
        using var client = emr.CreateClient();
        await client.RunJobFlowAsync(Bench.Launch());

        while (emr.Alive.Count > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(20), clock);
        }

        Assert.Equal(TimeSpan.FromMinutes(19), emr.Clusters[0].EndedAt - emr.Clusters[0].CreatedAt);
    }
}
