using Spark.Engines;
using Spark.Gateway.Running;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Files;

/// <summary>Small files on whatever file systems Spark reaches: this machine's, HDFS, S3.</summary>
internal sealed class HadoopFileStore(Func<JavaObject> context, Func<SparkActions> actions) : IFileStore
{
    /// <summary>A file of these appears when it is closed, so it needs no other name before.</summary>
    private static readonly string[] ObjectStores = ["s3", "s3a", "s3n", "gs", "wasb", "wasbs", "abfs", "abfss"];

    public bool Exists(string path) => At(path, (files, target) => files.Call<bool>("exists", target));

    public byte[] Read(string path) => At(path, (files, target) =>
    {
        try
        {
            using var stream = files.Call("open", target);
            try
            {
                return files.Java.Static<byte[]>("org.apache.commons.io.IOUtils", "toByteArray", stream);
            }
            finally
            {
                stream.Run("close");
            }
        }
        catch (JavaException failure) when (failure.Has("java.io.FileNotFoundException"))
        {
            throw new FileNotFoundException($"There is no file '{path}'.", path, failure);
        }
    });

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var bytes = content.ToArray();
        At(path, (files, target) =>
        {
            using var root = files.Call("getUri");
            if (ObjectStores.Contains(root.Call<string>("getScheme")))
            {
                WriteTo(files, target, bytes);
            }
            else
            {
                WriteBeside(files, target, bytes);
            }

            return true;
        });
    }

    public IReadOnlyList<string> List(string folder) => At(folder, (files, target) =>
    {
        try
        {
            using var found = files.Call("listStatus", target);
            using var statuses = files.Java.ArrayOf("org.apache.hadoop.fs.FileStatus", found);
            using var paths = files.Java.Static("org.apache.hadoop.fs.FileUtil", "stat2Paths", statuses);
            return files.Java.ReadStrings(paths)
                .Select(text => text[(text.LastIndexOf('/') + 1)..])
                .Order(StringComparer.Ordinal)
                .ToArray();
        }
        catch (JavaException failure) when (failure.Has("java.io.FileNotFoundException"))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.", failure);
        }
    });

    public void Delete(string path) => At(path, (files, target) => files.Call<bool>("delete", target, true));

    private static void WriteBeside(JavaObject files, JavaObject target, byte[] content)
    {
        using var folder = target.Call("getParent");
        files.Call<bool>("mkdirs", folder);
        var name = $".{target.Call<string>("getName")}.{Guid.NewGuid():N}.tmp";
        using var unfinished = files.Java.New("org.apache.hadoop.fs.Path", folder, name);
        try
        {
            WriteTo(files, unfinished, content);
            using var overwrite = files.Java.StaticField<JavaObject>(
                "org.apache.hadoop.fs.Options$Rename", "OVERWRITE");
            using var options = files.Java.Array("org.apache.hadoop.fs.Options$Rename", overwrite);
            files.Run("rename", unfinished, target, options);
        }
        catch
        {
            files.Call<bool>("delete", unfinished, false);
            throw;
        }
    }

    private static void WriteTo(JavaObject files, JavaObject target, byte[] content)
    {
        using var stream = files.Call("create", target, true);
        try
        {
            stream.Run("write", content);
        }
        finally
        {
            stream.Run("close");
        }
    }

    /// <summary>This machine's files without the checksum files that Hadoop lays beside them.</summary>
    private T At<T>(string path, Func<JavaObject, JavaObject, T> use) => actions().Ask(() =>
    {
        var java = context().Java;
        using var target = java.New("org.apache.hadoop.fs.Path", path);
        using var configuration = context().Call("hadoopConfiguration");
        using var files = target.Call("getFileSystem", configuration);
        if (!files.Is("org.apache.hadoop.fs.ChecksumFileSystem"))
        {
            return use(files, target);
        }

        using var plain = files.Call("getRawFileSystem");
        return use(plain, target);
    });
}
