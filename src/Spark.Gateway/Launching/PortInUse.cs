using System.Text.RegularExpressions;

namespace Spark.Gateway.Launching;

/// <summary>Says which port that Spark wants is taken and which setting chose it.</summary>
internal static partial class PortInUse
{
    /// <summary>Null when the message speaks of something else.</summary>
    public static string? Of(string? message)
    {
        var match = Refusal().Match(message ?? string.Empty);
        if (!match.Success)
        {
            return null;
        }

        var (port, retries) = (match.Groups["port"].Value, match.Groups["retries"].Value);
        var tried = retries == "0" ? $"port {port} is in use" : $"port {port} and the {retries} after it are in use";
        return $"{tried}. Set '{Setting(match.Groups["service"].Value)}' to a free one, or leave it out.";
    }

    private static string Setting(string service) => service switch
    {
        "sparkDriver" => "spark.driver.port",
        "SparkUI" => "spark.ui.port",
        _ when service.EndsWith("NettyBlockTransferService", StringComparison.Ordinal) =>
            "spark.driver.blockManager.port",
        _ => $"the port of {service}",
    };

    [GeneratedRegex(
        @"^Address already in use: Service '(?<service>[^']+)' failed after (?<retries>\d+) retries "
        + @"\(starting from (?<port>\d+)\)!",
        RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();
}
