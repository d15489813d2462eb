using Spark.Engines;

namespace Spark.Embedded.Files.Writing;

/// <summary>
/// A folder being written. Everything goes to a folder beside it and is moved at the end, so that a failure leaves what
/// was there before.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private const string Success = "_SUCCESS";

    private readonly string _target;
    private readonly SaveBehaviour _behaviour;
    private readonly string _draft;

    private OutputFolder(string target, SaveBehaviour behaviour)
    {
        _target = target;
        _behaviour = behaviour;
        _draft = Path.Combine(
            Path.GetDirectoryName(target) ?? target,
            $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(_draft);
    }

    /// <summary>Where files go until <see cref="Finish"/>.</summary>
    public string Draft => _draft;

    /// <summary>Begins; null when the target exists and the mode says to leave it.</summary>
    public static OutputFolder? Open(WriteRequest request)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(PathText.Local(request.Path)));
        if (Path.Exists(target))
        {
            switch (request.Behaviour)
            {
                case SaveBehaviour.ErrorIfExists:
                    throw AnalysisFailures.Of(
                        "PATH_ALREADY_EXISTS",
                        $"Path {request.Path} already exists. Set mode as \"overwrite\" to overwrite the existing "
                        + "path.");
                case SaveBehaviour.Ignore:
                    return null;
            }
        }

        return new OutputFolder(target, request.Behaviour);
    }

    /// <summary>Begins a folder that takes the place of what is there.</summary>
    public static OutputFolder Replacing(string path) =>
        new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(PathText.Local(path))), SaveBehaviour.Overwrite);

    /// <summary>Puts the files in place, with a mark that the rows are complete.</summary>
    public void FinishRows()
    {
        File.WriteAllBytes(Path.Combine(_draft, Success), []);
        Finish();
    }

    /// <summary>Puts the files in place.</summary>
    public void Finish()
    {
        if (!Path.Exists(_target))
        {
            Directory.Move(_draft, _target);
        }
        else if (_behaviour == SaveBehaviour.Append && Directory.Exists(_target))
        {
            MoveInto(_draft, _target);
            Directory.Delete(_draft, recursive: true);
        }
        else
        {
            Replace();
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_draft))
        {
            Directory.Delete(_draft, recursive: true);
        }
    }

    private void Replace()
    {
        var old = _draft + ".old";
        if (Directory.Exists(_target))
        {
            Directory.Move(_target, old);
        }
        else
        {
            File.Move(_target, old);
        }

        Directory.Move(_draft, _target);
        if (Directory.Exists(old))
        {
            Directory.Delete(old, recursive: true);
        }
        else
        {
            File.Delete(old);
        }
    }

    private static void MoveInto(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            MoveInto(folder, Path.Combine(to, Path.GetFileName(folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Move(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}
