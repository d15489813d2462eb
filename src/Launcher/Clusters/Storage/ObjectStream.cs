using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>The bytes of an answer while they arrive; a connection that breaks is the store's failure.</summary>
internal sealed class ObjectStream(GetObjectResponse answer, S3Failures failures, S3Address address) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return answer.ResponseStream.Read(buffer);
        }
        catch (Exception failure) when (S3Failures.Covers(failure))
        {
            throw failures.Of(failure, S3Action.Read, address);
        }
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default)
    {
        try
        {
            return await answer.ResponseStream.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception failure) when (S3Failures.Covers(failure))
        {
            S3Failures.ThrowIfStopped(failure, cancellationToken);
            throw failures.Of(failure, S3Action.Read, address);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            answer.Dispose();
        }

        base.Dispose(disposing);
    }
}
