using Launcher.Clusters.Checks;

namespace Launcher.Tests.Clusters.Checks;

public class CheckTableTests
{
    public static TheoryData<string> Cases => [.. CheckCase.All.Select(one => one.ToString())];

    public static TheoryData<string> Names => [.. CheckList.Production.Select(check => check.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_wrong_is_one_sentence_and_what_to_do(string name)
    {
        var wrong = CheckCase.All.Single(one => one.ToString() == name);
        var bench = new CheckBench();
        wrong.Break(bench);

        var results = await bench.RunAsync(CheckList.Production.Single(check => check.Name == wrong.Check));

        var found = results.FirstOrDefault(result =>
            result.Mark == wrong.Mark
            && result.Finding.Sentence.StartsWith(wrong.Sentence, StringComparison.Ordinal)
            && result.Finding.Advice!.Contains(wrong.Advice, StringComparison.Ordinal));
        Assert.True(found is not null, string.Join('\n', results));
        Assert.EndsWith(".", found.Finding.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", found.Finding.Advice!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_check_has_a_case_in_which_it_speaks(string check) =>
        Assert.Contains(CheckCase.All, one => one.Check == check);

    [Fact]
    public async Task Nothing_is_wrong_with_a_good_account()
    {
        var results = await new CheckBench().RunAsync(CheckList.Launch);

        var others = results.Where(result => result.Mark != CheckMark.Ok).ToList();
        Assert.Empty(others);
    }

    [Fact]
    public async Task Nothing_is_wrong_with_a_good_account_and_all_that_production_needs()
    {
        var bench = new CheckBench()
            .Set("securityConfiguration", "strict")
            .Set("encryption.logKey", "arn:aws:kms:us-east-1:111122223333:key/l")
            .Set("encryption.storageKey", "arn:aws:kms:us-east-1:111122223333:key/s")
            .Set("notify.topic", CheckBench.Topic)
            .Set("metrics.namespace", "Runs")
            .Set("deadline.role", CheckBench.SchedulerRole)
            .Set("limits.maxCostUsd", "5")
            .Set("task.count", "2")
            .Set("tags", "team=data");

        var results = await bench.RunAsync(CheckList.Production);

        var others = results.Where(result => result.Mark != CheckMark.Ok).ToList();
        Assert.Empty(others);
    }

    [Fact]
    public void Names_are_unique_and_quick_checks_are_among_all()
    {
        var names = CheckList.Production.Select(check => check.Name).ToList();

        Assert.Equal(names.Distinct(), names);
        Assert.Empty(CheckList.Quick.Select(check => check.Name).Except(names));
    }

    [Fact]
    public async Task No_check_leaves_an_object_behind()
    {
        var bench = new CheckBench();

        await bench.RunAsync(CheckList.Production);

        Assert.Empty(bench.Store.Addresses);
    }
}
