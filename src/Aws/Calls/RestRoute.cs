namespace Aws.Calls;

/// <summary>Where an operation of a REST service lives, and which members travel outside the body.</summary>
internal sealed record RestRoute(string Method, string Path)
{
    /// <summary>Member → name in the query string.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>Member that makes a repeated call harmless; filled when the caller leaves it empty.</summary>
    public string? Token { get; init; }

    public bool HasBody => Method is "POST" or "PUT";
}
