using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Launcher.Clusters.Checks;
using Launcher.Clusters.Checks.Storage;
using Launcher.Clusters.Storage;
using Launcher.Failures;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Launcher.Tests.Clusters.Checks;

public class CheckRunTests
{
    [Fact]
    public async Task Credentials_that_do_not_work_are_said_once_and_local_checks_still_look()
    {
        var bench = new CheckBench();
        bench
            .Tokens.GetCallerIdentityAsync(Arg.Any<GetCallerIdentityRequest>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new AmazonSecurityTokenServiceException("unknown key") { ErrorCode = "InvalidClientTokenId" });

        var results = await bench.RunAsync(CheckList.Launch);

        Assert.Equal("identity", Assert.Single(results, result => result.Mark == CheckMark.Failed).Name);
        Assert.Equal(CheckMark.Ok, results.Single(result => result.Name == "money guards").Mark);
        var role = results.Single(result => result.Name == "service role").Finding;
        Assert.Equal("Not looked at, because the credentials do not work.", role.Sentence);
    }

    [Fact]
    public async Task A_check_that_never_ends_is_given_up()
    {
        var run = new CheckRun(new CheckBench().Subject(), TimeSpan.FromMilliseconds(50));

        var results = await run.ExecuteAsync([new Endless(), new PrefixesCheck()], CancellationToken.None);

        Assert.Equal([CheckMark.NotCheckable, CheckMark.Ok], results.Select(result => result.Mark));
        Assert.Equal("There was no answer in 0.1 seconds.", results[0].Finding.Sentence);
    }

    [Fact]
    public async Task A_probe_is_deleted_although_the_time_is_over()
    {
        var bench = new CheckBench();
        using var over = new CancellationTokenSource();
        bench.Store.Fault = (operation, _) =>
        {
            if (operation == "write")
            {
                over.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ProbeCheck().LookAsync(bench.Subject(), over.Token));

        Assert.Empty(bench.Store.Addresses);
    }

    [Fact]
    public async Task A_person_who_interrupts_ends_the_checks()
    {
        using var stop = new CancellationTokenSource();
        var run = new CheckRun(new CheckBench().Subject(), TimeSpan.FromMinutes(1));
        var looking = run.ExecuteAsync([new Endless()], stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => looking);
    }

    [Fact]
    public async Task Preflight_lets_a_good_plan_pass_and_tells_what_could_not_be_looked_at()
    {
        var bench = new CheckBench { CallerArn = "arn:aws:iam::111122223333:root" };

        var notes = await new Preflight(bench.Services).RequireAsync(bench.Plan(), CancellationToken.None);

        Assert.Equal("identity", Assert.Single(notes).Name);
    }

    [Fact]
    public async Task Preflight_refuses_with_every_reason_and_exit_3()
    {
        var bench = new CheckBench();
        bench.Roles.Known.Remove("EMR_DefaultRole_V2");
        bench.Store.Fault = (operation, address) =>
        {
            if (operation == "write")
            {
                throw new StorageException(StorageFailure.Denied, address, "no");
            }
        };

        var refused = await Assert.ThrowsAsync<LauncherException>(() =>
            new Preflight(bench.Services).RequireAsync(bench.Plan(), CancellationToken.None));

        Assert.Equal(3, refused.ExitCode);
        Assert.StartsWith("Nothing was launched. There is no role 'EMR_DefaultRole_V2'.", refused.Message);
        Assert.Contains("may not write 's3://team/jobs/' ('packages').", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Endless : ICheck
    {
        public string Name => "endless";

        public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
        {
            await Task.Delay(Timeout.Infinite, stop);
            return [];
        }
    }
}
