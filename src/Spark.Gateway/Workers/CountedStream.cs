using System.Net.Sockets;

namespace Spark.Gateway.Workers;

/// <summary>Bytes of a socket that stays open, with the number of reads that came back.</summary>
internal sealed class CountedStream(Socket socket) : NetworkStream(socket, ownsSocket: false)
{
    private long _readCount;

    public long ReadCount => Interlocked.Read(ref _readCount);

    public override int Read(byte[] buffer, int offset, int count) => Counted(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Counted(base.Read(buffer));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken token) =>
        Counted(await base.ReadAsync(buffer.AsMemory(offset, count), token).ConfigureAwait(false));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    private int Counted(int read)
    {
        Interlocked.Increment(ref _readCount);
        return read;
    }
}
