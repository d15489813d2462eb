using Launcher.Children;

namespace Launcher.Stages;

/// <summary>Everything that the children of a stage wrote, in the order in which it came.</summary>
internal sealed class LogFile : IDisposable
{
    private readonly Lock _gate = new();
    private readonly StreamWriter _writer;

    public LogFile(string path)
    {
        Path = path;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        _writer = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
        {
            AutoFlush = true,
            NewLine = "\n",
        };
    }

    public string Path { get; }

    public void Write(ChildCommand command) => Write($"> {string.Join(' ', [command.FileName, .. command.Arguments])}");

    public void Write(string line)
    {
        lock (_gate)
        {
            _writer.WriteLine(line);
        }
    }

    public void Dispose() => _writer.Dispose();
}
