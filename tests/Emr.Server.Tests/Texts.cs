using System.IO.Compression;
using System.Text;

namespace Emr.Server.Tests;

internal static class Texts
{
    /// <summary>The one log whose address ends so, decompressed.</summary>
    public static string Of(EmrServer emr, string end)
    {
        var found = emr.WrittenLogs.Single(log => log.Key.EndsWith(end, StringComparison.Ordinal));
        using var gzip = new GZipStream(new MemoryStream(found.Value), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
