using Spark.Engines;

namespace Spark.Embedded.Files.Writing;

/// <summary>
/// A folder that is being written. Files are made in a hidden folder beside the target and moved when all of them are
/// complete, so that a write that fails or is stopped leaves the target as it was.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private readonly SaveBehaviour _behaviour;

    private OutputFolder(string target, SaveBehaviour behaviour)
    {
        _target = target;
        _behaviour = behaviour;
        var parent = Path.GetDirectoryName(target) ?? target;
        _temporary = Path.Combine(parent, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(_temporary);
    }

    /// <summary>Null when the target exists and is to be left alone.</summary>
    public static OutputFolder? Open(WriteRequest request)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(PathText.Local(request.Path)));
        var exists = Path.Exists(target);
        if (exists && request.Behaviour == SaveBehaviour.ErrorIfExists)
        {
            throw AnalysisFailures.Of(
                "PATH_ALREADY_EXISTS",
                $"Path '{request.Path}' already exists. Use mode 'overwrite' to replace it or 'append' to add to it."
            );
        }

        return exists && request.Behaviour == SaveBehaviour.Ignore ? null : new OutputFolder(target, request.Behaviour);
    }

    /// <summary>Full path of a new file.</summary>
    public string File(string name) => Path.Combine(_temporary, name);

    /// <summary>Moves the files to the target and marks it as complete.</summary>
    public void Complete()
    {
        System.IO.File.WriteAllBytes(File("_SUCCESS"), []);
        if (_behaviour == SaveBehaviour.Append && Directory.Exists(_target))
        {
            foreach (var file in Directory.EnumerateFiles(_temporary))
            {
                System.IO.File.Move(file, Path.Combine(_target, Path.GetFileName(file)), overwrite: true);
            }

            return;
        }

        if (System.IO.File.Exists(_target))
        {
            System.IO.File.Delete(_target);
        }
        else if (Directory.Exists(_target))
        {
            Directory.Delete(_target, recursive: true);
        }

        Directory.Move(_temporary, _target);
    }

    public void Dispose()
    {
        if (Directory.Exists(_temporary))
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }
}
