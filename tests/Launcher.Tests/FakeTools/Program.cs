using System.Runtime.InteropServices;

namespace FakeTools;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            context =>
            {
                context.Cancel = true;
                stop.Cancel();
            });
        return await FakeDotnet.RunAsync(arguments, Console.Out.WriteLine, Console.Error.WriteLine, stop.Token);
    }
}
