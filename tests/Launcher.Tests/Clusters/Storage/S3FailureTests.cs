using System.Net;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Storage;

public class S3FailureTests
{
    private static readonly S3Address Address = new("bucket", "jobs/a.json");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_denied_write_names_the_permission_and_the_resource()
    {
        using var s3 = new ScriptedS3().Answer(HttpStatusCode.Forbidden, "AccessDenied");

        var failure = await WriteFailsAsync(s3);

        Assert.Equal(StorageFailure.Denied, failure.Kind);
        Assert.Equal(
            "Writing 's3://bucket/jobs/a.json' was denied. Allow 's3:PutObject' on 'arn:aws:s3:::bucket/jobs/a.json' "
                + "for these credentials.",
            failure.Message);
    }

    [Fact]
    public async Task A_denied_look_says_that_a_missing_object_looks_the_same()
    {
        using var s3 = new ScriptedS3().Answer(HttpStatusCode.Forbidden);

        var failure = await Assert.ThrowsAsync<StorageException>(() => s3.Store().FindAsync(Address, Stop));

        Assert.Equal(StorageFailure.Denied, failure.Kind);
        Assert.EndsWith(
            "Allow 's3:ListBucket' on 'arn:aws:s3:::bucket' as well: without it S3 denies what is not there.",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "InvalidAccessKeyId", StorageFailure.Credentials)]
    [InlineData(HttpStatusCode.BadRequest, "ExpiredToken", StorageFailure.Credentials)]
    [InlineData(HttpStatusCode.Forbidden, "RequestTimeTooSkewed", StorageFailure.Credentials)]
    [InlineData(HttpStatusCode.NotFound, "NoSuchBucket", StorageFailure.NoBucket)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "SlowDown", StorageFailure.Unreachable)]
    [InlineData(HttpStatusCode.InternalServerError, "InternalError", StorageFailure.Unreachable)]
    [InlineData(HttpStatusCode.BadRequest, "InvalidArgument", StorageFailure.Refused)]
    public async Task A_refusal_has_its_kind_and_the_address(HttpStatusCode status, string code, object kind)
    {
        using var s3 = new ScriptedS3().Answer(status, code);

        var failure = await WriteFailsAsync(s3);

        Assert.Equal(kind, failure.Kind);
        Assert.Contains("bucket", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", failure.Message.TrimEnd(')'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_writers_at_once_are_asked_to_try_again_and_do()
    {
        using var s3 = new ScriptedS3()
            .Answer(HttpStatusCode.Conflict, "ConditionalRequestConflict")
            .Answer(HttpStatusCode.OK, null, ("ETag", "\"2\""));

        var tag = await s3.Store().WriteAsync(Address, new byte[3], WriteCondition.Absent, Stop);

        Assert.Equal("\"2\"", tag);
        Assert.Equal(2, s3.Asked.Count);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_known_by_its_mark()
    {
        using var s3 = new ScriptedS3()
            .Answer(HttpStatusCode.InternalServerError, "InternalError")
            .Answer(HttpStatusCode.PreconditionFailed, "PreconditionFailed")
            .AnswerOwn("\"1\"");

        var tag = await s3.Store().WriteAsync(Address, new byte[3], WriteCondition.Absent, Stop);

        Assert.Equal("\"1\"", tag);
    }

    [Fact]
    public async Task A_condition_that_another_writer_broke_writes_nothing()
    {
        using var s3 = new ScriptedS3()
            .Answer(HttpStatusCode.PreconditionFailed, "PreconditionFailed")
            .Answer(HttpStatusCode.OK, null, ("ETag", "\"7\""), ("x-amz-meta-write", "another"));

        Assert.Null(await s3.Store().WriteAsync(Address, new byte[3], WriteCondition.Absent, Stop));
    }

    [Fact]
    public async Task A_bucket_of_another_region_is_followed_there()
    {
        using var s3 = new ScriptedS3()
            .Answer(HttpStatusCode.MovedPermanently, "PermanentRedirect", ("x-amz-bucket-region", "eu-central-1"))
            .Answer(HttpStatusCode.OK, null, ("ETag", "\"1\""));

        var tag = await s3.Store().WriteAsync(Address, new byte[3], WriteCondition.None, Stop);

        Assert.Equal("\"1\"", tag);
        Assert.Equal("PUT https://bucket.s3.eu-west-1.amazonaws.com/jobs/a.json", s3.Asked[0]);
        Assert.Equal("PUT https://bucket.s3.eu-central-1.amazonaws.com/jobs/a.json", s3.Asked[^1]);
    }

    [Fact]
    public async Task Of_a_batch_that_was_deleted_in_part_the_rest_is_told()
    {
        using var s3 = new ScriptedS3().AnswerText(
            "<DeleteResult><Error><Key>jobs/b</Key><Code>AccessDenied</Code><Message>Not you.</Message></Error>"
                + "</DeleteResult>");

        var left = await s3.Store().DeleteAsync([Address, Address with { Key = "jobs/b" }], Stop);

        Assert.Equal((Address with { Key = "jobs/b" }, "AccessDenied: Not you."), Assert.Single(left));
    }

    private static Task<StorageException> WriteFailsAsync(ScriptedS3 s3) =>
        Assert.ThrowsAsync<StorageException>(
            () => s3.Store().WriteAsync(Address, new byte[3], WriteCondition.None, Stop));
}
