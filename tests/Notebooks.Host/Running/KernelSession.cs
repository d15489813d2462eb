using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Notebooks.Host.Running;

/// <summary>
/// The C# kernel without a front-end. One per process: its formatters and its capture of the console are static.
/// </summary>
internal sealed class KernelSession : IDisposable
{
    private readonly CompositeKernel _kernel;
    private int _executionCount;

    public KernelSession()
    {
        Formatter.SetPreferredMimeTypesFor(typeof(object), "text/html", "text/plain");
        Formatter.SetPreferredMimeTypesFor(typeof(string), "text/plain");

        // Without the helpers' own submission there is no script state: a first cell that throws loses its variables.
        var csharp = new CSharpKernel().UseKernelHelpers().UseWho().UseValueSharing();
        _kernel = new CompositeKernel { { csharp, ["c#", "C#"] } };
        _kernel.DefaultKernelName = csharp.Name;
    }

    /// <summary>Runs one cell to its end; one that throws or does not compile is a result, not an exception.</summary>
    /// <exception cref="OperationCanceledException">
    /// The cell did not end before the token fired. Queries of our engines stop then; other code keeps the kernel's
    /// only thread, and the session is of no more use.
    /// </exception>
    public async Task<CellResult> RunAsync(string code, CancellationToken cancellation)
    {
        var outputs = new CellOutputs(++_executionCount);
        var command = new SubmitCode(code, "csharp");
        bool failed;
        using (_kernel.KernelEvents.Subscribe(outputs.Add))
        {
            var result = await _kernel.SendAsync(command, cancellation).WaitAsync(cancellation);
            failed = result.Events.OfType<CommandFailed>().Any();
        }

        cancellation.ThrowIfCancellationRequested();
        return new CellResult(_executionCount, !failed, outputs.ToJson());
    }

    public void Dispose() => _kernel.Dispose();
}

/// <summary>What one cell left behind.</summary>
internal sealed record CellResult(int ExecutionCount, bool Succeeded, JsonArray Outputs);
