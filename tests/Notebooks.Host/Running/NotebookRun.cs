using System.Globalization;
using Notebooks.Host.Documents;
using Notebooks.Host.Parameters;

namespace Notebooks.Host.Running;

/// <summary>Runs the cells of a notebook in order, in the notebook's folder, up to the first that fails.</summary>
internal static class NotebookRun
{
    public static async Task<HostExit> RunAsync(HostOptions options, TextWriter log, TimeProvider time)
    {
        var notebook = NotebookFile.Read(options.Notebook);
        var cells = notebook.Cells.Where(cell => cell.IsCode && !cell.HasTag("skip-execution")).ToArray();
        RequireCSharp(cells);
        var sources = Sources(cells, options);
        foreach (var cell in cells)
        {
            cell.SetOutputs(null, []);
        }

        using var session = new KernelSession();
        for (var i = 0; i < cells.Length; i++)
        {
            var started = time.GetTimestamp();
            var result = await RunCellAsync(session, sources[i], notebook.Folder, options.CellTimeout, time);
            var seconds = time.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            var label = $"[{i + 1}/{cells.Length}] cell {cells[i].Index + 1}";
            if (result is null)
            {
                await log.WriteLineAsync($"{label} did not end within {seconds} s");
                return HostExit.TimedOut;
            }

            cells[i].SetOutputs(result.ExecutionCount, result.Outputs);
            if (options.Output is { } output)
            {
                notebook.WriteTo(output);
            }

            await log.WriteLineAsync($"{label} {(result.Succeeded ? "done" : "failed")} after {seconds} s");
            if (!result.Succeeded && !cells[i].HasTag("raises-exception"))
            {
                await log.WriteLineAsync(FailureText(result));
                return HostExit.CellFailed;
            }
        }

        return HostExit.Done;
    }

    private static string[] Sources(NotebookCell[] cells, HostOptions options)
    {
        var parameters = Array.FindIndex(cells, cell => cell.HasTag("parameters"));
        if (parameters < 0 && options.Parameters.Count > 0)
        {
            throw new HostException(
                HostExit.Unsupported,
                $"'{options.Notebook}' has no cell tagged 'parameters' for '{options.Parameters.First().Key}'.");
        }

        return cells
            .Select((cell, i) => i == parameters ? ParameterCell.Rewrite(cell.Source, options.Parameters) : cell.Source)
            .ToArray();
    }

    private static void RequireCSharp(NotebookCell[] cells)
    {
        if (cells.FirstOrDefault(cell => cell.KernelName is not (null or "csharp" or "c#" or "C#")) is { } other)
        {
            throw new HostException(
                HostExit.Unsupported,
                $"Cell {other.Index + 1} is for kernel '{other.KernelName}'. Only 'csharp' cells can be run.");
        }
    }

    private static async Task<CellResult?> RunCellAsync(
        KernelSession session, string source, string folder, TimeSpan limit, TimeProvider time)
    {
        Directory.SetCurrentDirectory(folder);
        using var cancellation = new CancellationTokenSource(limit, time);
        try
        {
            return await session.RunAsync(source, cancellation.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static string FailureText(CellResult result) => string.Join(
        '\n',
        result.Outputs
            .Where(output => (string?)output!["output_type"] == "error")
            .Select(output => $"{output!["ename"]}: {output["evalue"]}\n{Trace(output)}"));

    private static string Trace(System.Text.Json.Nodes.JsonNode output) =>
        string.Join('\n', output["traceback"]!.AsArray().Select(line => "  " + (string?)line));
}
