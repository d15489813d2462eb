using Launcher.Runs;
using Support;

namespace Launcher.Tests.Runs;

public sealed class FileLockTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("lock");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_second_waits_says_so_once_and_gets_it_when_the_first_lets_go()
    {
        var path = _folder.File("x.lock");
        var first = FileLock.TryTake(path)!;
        var said = 0;

        var waiting = FileLock.TakeAsync(path, () => said++, TimeProvider.System, CancellationToken.None);
        Assert.Null(FileLock.TryTake(path));
        Assert.False(waiting.IsCompleted);
        first.Dispose();

        using var second = await waiting;
        Assert.Equal(1, said);
    }

    [Fact]
    public async Task Waiting_ends_with_the_wish_to_stop()
    {
        using var first = FileLock.TryTake(_folder.File("x.lock"));
        using var stop = new CancellationTokenSource();
        var waiting = FileLock.TakeAsync(_folder.File("x.lock"), () => { }, TimeProvider.System, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
