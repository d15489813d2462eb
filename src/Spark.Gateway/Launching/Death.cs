using Microsoft.Spark.Sql;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Launching;

/// <summary>Says in a sentence why the JVM no longer answers.</summary>
internal static class Death
{
    public static Exception Of(JvmProcess process, GatewayLostException lost) =>
        new EngineException(process.Obituary(), lost);

    public static Exception OfParent(GatewayLostException lost) => new EngineException(
        "The JVM that started this program no longer answers, so Spark has ended. Its own log says why.", lost);
}
