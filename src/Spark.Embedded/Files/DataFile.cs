namespace Spark.Embedded.Files;

/// <summary>A file to read, with the values that its folders give (<c>name=value</c>), outermost first.</summary>
internal sealed record DataFile(string Path, long Length, IReadOnlyList<KeyValuePair<string, string>> Partition);
