using System.Globalization;
using System.Text;
using Emr.Server.Http;

namespace Emr.Server.Operations;

/// <summary>Part of a list, and the opaque marker of the next part; the last part has none.</summary>
internal static class Page
{
    public static (List<T> Items, string? Marker) Of<T>(IReadOnlyList<T> all, string? marker, int size)
    {
        var from = marker is null ? 0 : Position(marker);
        var items = all.Skip(from).Take(size).ToList();
        var next = from + items.Count;
        return (items, next < all.Count ? Marker(next) : null);
    }

    private static string Marker(int position) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"p{position}")));

    private static int Position(string marker)
    {
        try
        {
            var text = Encoding.ASCII.GetString(Convert.FromBase64String(marker));
            return int.Parse(text[1..], CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw ApiFailure.Refused("InvalidMarker", $"Marker '{marker}' is not valid.");
        }
    }
}
