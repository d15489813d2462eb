using Launcher.Clusters.Redaction;

namespace Launcher.Tests.Clusters.Redaction;

public class SecretsTests
{
    [Theory]
    [InlineData("key AKIAIOSFODNN7EXAMPLE here", "key *** here")]
    [InlineData("--conf spark.db.password=hunter2 next", "--conf spark.db.password=*** next")]
    [InlineData("""{"dbPassword": "a b c", "x": 1}""", """{"dbPassword": ***, "x": 1}""")]
    [InlineData("fs.s3a.secret.key = wJalrXUtnFEMI/K7MDENG", "fs.s3a.secret.key = ***")]
    [InlineData("jdbc:postgresql://me:pw1@host/db", "jdbc:postgresql://***@host/db")]
    [InlineData("run --api-key abc123 --rows 5", "run --api-key *** --rows 5")]
    [InlineData(
        "GET https://b.s3.amazonaws.com/k?X-Amz-Date=1&X-Amz-Signature=ff done",
        "GET https://b.s3.amazonaws.com/k?*** done")]
    [InlineData("https://x.blob/y?sv=1&sig=abc%3D", "https://x.blob/y?***")]
    [InlineData("Authorization: Bearer abcdef0123456789abcdef", "Authorization: Bearer ***")]
    [InlineData("AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjE", "AWS_SESSION_TOKEN=***")]
    [InlineData("jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln end", "jwt *** end")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----", "***")]
    public void Secrets_are_taken_out(string text, string shown) => Assert.Equal(shown, Secrets.Hide(text));

    [Theory]
    [InlineData("Column 'clas' does not exist. The frame has 'class', 'b1'.")]
    [InlineData("The security token included in the request is expired")]
    [InlineData("unexpected token ':' in line 3")]
    [InlineData("s3://bucket/passwords/file.csv does not exist")]
    [InlineData("https://docs.aws.amazon.com/emr/?page=2&size=3")]
    [InlineData("26/11/02 16:04:10 INFO TokenCache: Submitting 3 tasks")]
    [InlineData("com.amazonaws.services.s3.model.AmazonS3Exception: Forbidden (Service: Amazon S3; Status Code: 403)")]
    public void What_is_no_secret_stays(string text) => Assert.Equal(text, Secrets.Hide(text));

    [Fact]
    public void A_key_of_several_lines_is_hidden_line_by_line() =>
        Assert.Equal(
            ["before", "***", "***", "***", "after"],
            Secrets.HideLines(["before", "-----BEGIN PRIVATE KEY-----", "MIIE", "-----END PRIVATE KEY-----", "after"]));

    [Fact]
    public void Long_lines_without_spaces_take_no_time()
    {
        var line = new string('a', 200_000) + "://" + new string('b', 200_000);

        Assert.Equal(line, Secrets.Hide(line));
    }
}
