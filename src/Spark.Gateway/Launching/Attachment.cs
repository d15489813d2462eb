using System.Globalization;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Launching;

/// <summary>The gateway of the JVM that started this program, as <c>spark-submit</c> does.</summary>
internal static class Attachment
{
    public const string PortVariable = "PYSPARK_GATEWAY_PORT";
    public const string SecretVariable = "PYSPARK_GATEWAY_SECRET";

    /// <summary>Null when no JVM started this program.</summary>
    public static GatewayAddress? Find(Func<string, string?> environment)
    {
        var (port, secret) = (environment(PortVariable), environment(SecretVariable));
        if (string.IsNullOrEmpty(port))
        {
            return null;
        }

        return int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && !string.IsNullOrEmpty(secret)
            ? GatewayAddress.Local(number, secret, environment)
            : throw new LaunchException(
                $"{PortVariable} is '{port}' and {SecretVariable} is {(secret is null ? "not set" : "set")}, which do "
                + "not name a gateway, so unset both to start Spark, or run the program by 'spark-submit'.");
    }
}
