using Launcher.Clusters.Checks.Storage;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Checks;

public class JobAddressesTests
{
    [Theory]
    [InlineData("--inputs s3://a/x,s3://a/y --seed 1", "--inputs s3://a/x; --inputs s3://a/y", "")]
    [InlineData("--out-model-dir=s3://a/m --model s3://a/n", "--model s3://a/n", "--out-model-dir s3://a/m")]
    [InlineData("--inputs rows.csv --output s3://a/o", "", "--output s3://a/o")]
    [InlineData("--checkpoint_dir s3a://a/c", "", "--checkpoint_dir s3://a/c")]
    public void Options_that_name_addresses_are_read_or_written(string options, string inputs, string outputs)
    {
        var found = JobAddresses.Of(options.Split(' '));

        Assert.Equal(inputs, Shown(found.Inputs));
        Assert.Equal(outputs, Shown(found.Outputs));
    }

    [Theory]
    [InlineData("s3://a/rows", "s3://a/rows/scores", true)]
    [InlineData("s3://a/rows", "s3://a/rows", true)]
    [InlineData("s3://a/rows", "s3://a/rows2", false)]
    [InlineData("s3://a/rows/", "s3://b/rows/x", false)]
    [InlineData("s3://a", "s3://a/anything", true)]
    [InlineData("s3://a/day=*/x.csv", "s3://a/day=1/out", true)]
    [InlineData("s3://a/days/*", "s3://a/days/out", true)]
    [InlineData("s3://a/days/*", "s3://a/other", false)]
    public void A_place_in_a_folder_is_found(string input, string place, bool isInside)
    {
        var address = new JobAddress("--inputs", S3Address.Parse(input));

        Assert.Equal(isInside, address.Holds(S3Address.Parse(place)));
    }

    private static string Shown(IEnumerable<JobAddress> addresses) =>
        string.Join("; ", addresses.Select(found => $"{found.Option} {found.Address}"));
}
