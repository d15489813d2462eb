using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>The bytes of an answer while they arrive; a connection that breaks is the store's failure.</summary>
internal sealed class ObjectStream(GetObjectResponse answer, S3Failures failures, S3Address address) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

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

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

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

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            answer.Dispose();
        }

        base.Dispose(disposing);
    }
}
