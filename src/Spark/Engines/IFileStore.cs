namespace Spark.Engines;

/// <summary>Reads and writes whole small files: metrics, reports, model metadata.</summary>
internal interface IFileStore
{
    bool Exists(string path);

    byte[] Read(string path);

    /// <summary>Writes the whole file or nothing; missing parent folders are made.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Names directly under a folder, in ordinal order.</summary>
    IReadOnlyList<string> List(string folder);

    /// <summary>Deletes a file, or a folder with everything in it; nothing happens when it is not there.</summary>
    void Delete(string path);
}
