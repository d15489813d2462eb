using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Logs;

/// <summary>Bytes that were read already, then the rest of the stream they came from, which it owns.</summary>
internal sealed class JoinedStream(ReadOnlyMemory<byte> first, Stream rest) : ForwardStream
{
    private ReadOnlyMemory<byte> _first = first;

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(_first.Length, buffer.Length);
        if (count == 0)
        {
            return rest.Read(buffer);
        }

        _first.Span[..count].CopyTo(buffer);
        _first = _first[count..];
        return count;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = Math.Min(_first.Length, buffer.Length);
        if (count == 0)
        {
            return await rest.ReadAsync(buffer, cancellationToken);
        }

        _first[..count].CopyTo(buffer);
        _first = _first[count..];
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
