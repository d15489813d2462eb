using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Launcher.Clusters.Requests;

/// <summary>
/// What makes a launch findable: in the cluster's name, which lists show, and whole in its tags. Equal triggers of
/// equal jobs give equal tokens, so a second delivery finds the first one's cluster.
/// </summary>
internal sealed record LaunchToken(string Value)
{
    private const int Length = 32;
    private const int ShownLength = 8;

    public string Short => Value[..ShownLength];

    public static LaunchToken Of(string trigger, string job, IEnumerable<string> settings, IEnumerable<string> options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in (IEnumerable<string>)[trigger, job, .. settings, "--", .. options])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return new LaunchToken(Convert.ToHexStringLower(hash.GetHashAndReset())[..Length]);
    }
}
