using System.IO.Compression;
using Spark.Embedded.Lowering;

namespace Spark.Embedded.Files.Writing;

/// <summary>How written files are packed: option <c>compression</c>.</summary>
internal sealed record Compression(string Ending, Func<Stream, Stream> Pack)
{
    public static Compression OfText(SourceOptions options)
    {
        var name = options.Find("compression", "codec") ?? "none";
        return name.ToLowerInvariant() switch
        {
            "none" or "uncompressed" => new Compression(string.Empty, stream => stream),
            "gzip" => new Compression(".gz", stream => new GZipStream(stream, CompressionLevel.Optimal)),
            "deflate" => new Compression(".deflate", stream => new ZLibStream(stream, CompressionLevel.Optimal)),
            "bzip2" or "lz4" or "snappy" => throw Unsupported.Feature(
                $"compression '{name}' of text", "Use 'gzip', 'deflate' or 'none', or run on engine 'spark'."),
            _ => throw new ArgumentException(
                $"Codec [{name}] is not available. Known codecs are bzip2, deflate, uncompressed, lz4, gzip, snappy, "
                + "none."),
        };
    }

    /// <summary>Name for DuckDB and the file's ending.</summary>
    public static (string Codec, string Ending) OfParquet(SourceOptions options)
    {
        var name = options.Find("compression", "parquet.compression") ?? "snappy";
        return name.ToLowerInvariant() switch
        {
            "none" or "uncompressed" => ("uncompressed", ".parquet"),
            "snappy" => ("snappy", ".snappy.parquet"),
            "gzip" => ("gzip", ".gz.parquet"),
            "zstd" => ("zstd", ".zstd.parquet"),
            "lz4" or "lz4_raw" or "lz4raw" or "brotli" or "lzo" => throw Unsupported.Feature(
                $"compression '{name}' of Parquet", "Use 'snappy', 'gzip', 'zstd' or 'none'."),
            _ => throw new ArgumentException(
                $"Codec [{name}] is not available. Available codecs are brotli, uncompressed, lzo, snappy, "
                + "lz4_raw, none, zstd, lz4, gzip."),
        };
    }
}
