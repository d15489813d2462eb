using System.Runtime.InteropServices;

namespace Launcher.Children;

/// <summary>The person's wish to stop: once politely, a second time at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _requested = new();
    private readonly CancellationTokenSource _forced = new();
    private readonly List<PosixSignalRegistration> _signals = [];

    public CancellationToken Requested => _requested.Token;

    public CancellationToken Forced => _forced.Token;

    public static Interruption OfSignals()
    {
        var interruption = new Interruption();
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            interruption._signals.Add(
                PosixSignalRegistration.Create(
                    signal,
                    context =>
                    {
                        context.Cancel = true;
                        interruption.Raise();
                    }));
        }

        return interruption;
    }

    public void Raise()
    {
        if (_requested.IsCancellationRequested)
        {
            _forced.Cancel();
        }

        _requested.Cancel();
    }

    public void Dispose()
    {
        _signals.ForEach(signal => signal.Dispose());
        _requested.Dispose();
        _forced.Dispose();
    }
}
