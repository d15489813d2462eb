using System.Text;
using Spark.Engines;

namespace Spark.Embedded.ML.Saving;

/// <summary>The folder of one saved instance. Names that start with a dot or an underscore are not data.</summary>
internal sealed class StageFolder(IFileStore files, string path)
{
    public string Path => path;

    public StageFolder Sub(string name) => new(files, $"{path.TrimEnd('/')}/{name}");

    public string ReadMetadata()
    {
        var folder = $"{path.TrimEnd('/')}/metadata";
        var name = files.Exists(folder) ? files.List(folder).FirstOrDefault(name => name[0] is not ('.' or '_')) : null;
        return name is not null
            ? Encoding.UTF8.GetString(files.Read($"{folder}/{name}"))
            : throw new DirectoryNotFoundException(
                $"'{path}' holds no saved stage: there is no '{folder}/part-…'. Give the folder that 'Save' was "
                    + "called with.");
    }

    public void WriteMetadata(string line) => WritePart("metadata", "part-00000", Encoding.UTF8.GetBytes(line));

    public void WriteParquet(string part, ReadOnlySpan<byte> content) =>
        WritePart(part, $"part-00000-{Guid.NewGuid():D}-c000.snappy.parquet", content);

    private void WritePart(string part, string name, ReadOnlySpan<byte> content)
    {
        var folder = $"{path.TrimEnd('/')}/{part}";
        files.Write($"{folder}/{name}", content);
        files.Write($"{folder}/_SUCCESS", []);
    }
}
