using System.Buffers.Binary;
using System.Text;

namespace Spark.Types;

/// <summary>
/// A compiled time zone file (TZif, version 2 and up): transitions with 64-bit times and a rule for the time after
/// them.
/// </summary>
internal sealed class ZoneFile
{
    private static readonly string[] Folders = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo"];

    private readonly long[] _times;
    private readonly byte[] _kinds;
    private readonly (int Offset, bool IsDaylight)[] _types;
    private readonly PosixRule? _rule;

    private ZoneFile(long[] times, byte[] kinds, (int Offset, bool IsDaylight)[] types, PosixRule? rule)
    {
        _times = times;
        _kinds = kinds;
        _types = types;
        _rule = rule;
    }

    /// <summary>Null when the system has no file of that name.</summary>
    public static ZoneFile? TryRead(string id)
    {
        if (id.Contains("..", StringComparison.Ordinal) || id.Length == 0 || !char.IsAsciiLetter(id[0]))
        {
            return null;
        }

        var path = Folders.Select(folder => Path.Combine(folder, id)).FirstOrDefault(File.Exists);
        return path is null ? null : Parse(File.ReadAllBytes(path));
    }

    /// <summary>Seconds ahead of UTC at an instant in seconds since 1970.</summary>
    public int OffsetAt(long instant) => At(instant).Offset;

    public bool IsDaylightAt(long instant) => At(instant).IsDaylight;

    /// <summary>The offset by which a wall-clock time is understood.</summary>
    public int OffsetOf(long wallClock)
    {
        // Both candidates come from instants a day around; where they disagree there is a transition in between.
        var before = OffsetAt(wallClock - 86_400);
        var after = OffsetAt(wallClock + 86_400);
        if (OffsetAt(wallClock - before) == before)
        {
            return before;
        }

        // A time that is skipped moves forward by the gap, which is reading it with the offset before.
        return OffsetAt(wallClock - after) == after ? after : before;
    }

    private (int Offset, bool IsDaylight) At(long instant)
    {
        if (_times.Length == 0 || instant < _times[0])
        {
            return _times.Length == 0 && _rule is not null ? _rule.At(instant) : _types[0];
        }

        if (_rule is not null && instant >= _times[^1])
        {
            return _rule.At(instant);
        }

        var at = Array.BinarySearch(_times, instant);
        return _types[_kinds[at >= 0 ? at : ~at - 1]];
    }

    private static ZoneFile? Parse(ReadOnlySpan<byte> file)
    {
        if (file.Length < 44 || !file[..4].SequenceEqual("TZif"u8) || file[4] < (byte)'2')
        {
            return null;
        }

        // The first block has 32-bit times for old readers; the second begins behind it.
        var first = Counts(file);
        var body = file[(44 + (first.Times * 5) + (first.Types * 6) + first.Characters + (
            first.Leaps * 8) + first.Standard + first.Utc)..];
        var counts = Counts(body);
        body = body[44..];
        var times = new long[counts.Times];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = BinaryPrimitives.ReadInt64BigEndian(body[(i * 8)..]);
        }

        body = body[(counts.Times * 8)..];
        var kinds = body[..counts.Times].ToArray();
        body = body[counts.Times..];
        var types = new (int, bool)[counts.Types];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = (BinaryPrimitives.ReadInt32BigEndian(body[(i * 6)..]), body[(i * 6) + 4] != 0);
        }

        body = body[((counts.Types * 6) + counts.Characters + (counts.Leaps * 12) + counts.Standard + counts.Utc)..];
        var footer = Encoding.ASCII.GetString(body).Trim('\n');
        return new ZoneFile(times, kinds, types, PosixRule.Parse(footer));
    }

    private static (int Utc, int Standard, int Leaps, int Times, int Types, int Characters) Counts(
        ReadOnlySpan<byte> header) => (
        BinaryPrimitives.ReadInt32BigEndian(header[20..]),
        BinaryPrimitives.ReadInt32BigEndian(header[24..]),
        BinaryPrimitives.ReadInt32BigEndian(header[28..]),
        BinaryPrimitives.ReadInt32BigEndian(header[32..]),
        BinaryPrimitives.ReadInt32BigEndian(header[36..]),
        BinaryPrimitives.ReadInt32BigEndian(header[40..]));
}
