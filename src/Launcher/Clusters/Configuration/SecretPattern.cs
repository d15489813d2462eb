using System.Text.RegularExpressions;

namespace Launcher.Clusters.Configuration;

/// <summary>Recognizes what looks like a secret, where everybody who may describe a cluster could read it.</summary>
internal static partial class SecretPattern
{
    public static bool IsNamed(string name) => Name().IsMatch(name);

    public static bool IsShown(string value) => Value().IsMatch(value);

    [GeneratedRegex(
        "passw(or)?d|passphrase|secret|credential|(api|access)[-_.]?key|(auth|session|access|bearer)[-_.]?token",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"\b(AKIA|ASIA)[0-9A-Z]{16}\b|X-Amz-Signature=|-----BEGIN|://[^/@\s:]+:[^/@\s]+@",
        RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
