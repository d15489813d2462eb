using System.IO.Compression;
using System.Text;
using Microsoft.Spark.Sql;
using Spark.Embedded.Lowering;

namespace Spark.Embedded.Files;

/// <summary>Opens files to read: compressed ones by their endings, text in the encoding asked for.</summary>
internal static class FileContent
{
    private const int BufferSize = 1 << 16;

    public static Stream Open(string path)
    {
        Stream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferSize);
        }
        catch (IOException thrown)
        {
            throw new EngineException($"'{path}' cannot be read: {thrown.Message}", thrown);
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".gz" => new GZipStream(stream, CompressionMode.Decompress),
            ".deflate" => new ZLibStream(stream, CompressionMode.Decompress),
            ".bz2" or ".snappy" or ".lz4" or ".zst" => Refuse(stream, path),
            _ => stream,
        };
    }

    /// <summary>Text of a file; a byte order mark at the start is left out.</summary>
    public static StreamReader OpenText(string path, Encoding encoding) =>
        new(
            Open(path),
            encoding,
            detectEncodingFromByteOrderMarks: encoding.CodePage == Encoding.UTF8.CodePage,
            BufferSize
        );

    /// <summary>The encoding of option <c>encoding</c> or <c>charset</c>.</summary>
    public static Encoding EncodingOf(SourceOptions options)
    {
        var name = options.Find("encoding", "charset") ?? "UTF-8";
        return Named(name)
            ?? throw new ArgumentException(
                $"Option 'encoding' is '{name}'. Encodings are 'UTF-8', 'UTF-16', 'UTF-16BE', 'UTF-16LE', 'UTF-32', "
                    + "'ISO-8859-1' and 'US-ASCII'."
            );
    }

    public static Encoding? Named(string name) =>
        name.ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" => new UTF8Encoding(false),
            "UTF-16LE" => new UnicodeEncoding(false, false),
            "UTF-16BE" => new UnicodeEncoding(true, false),
            "UTF-16" => new UnicodeEncoding(true, true),
            "UTF-32" or "UTF-32BE" => new UTF32Encoding(true, false),
            "UTF-32LE" => new UTF32Encoding(false, false),
            "ISO-8859-1" or "LATIN1" or "ISO8859_1" => Encoding.Latin1,
            "US-ASCII" or "ASCII" => Encoding.ASCII,
            _ => null,
        };

    private static Stream Refuse(Stream stream, string path)
    {
        stream.Dispose();
        throw Unsupported.Feature(
            $"'{Path.GetExtension(path)}' files",
            "Run on engine 'spark', or unpack the file; '.gz' is read as it is."
        );
    }
}
