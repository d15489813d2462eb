using System.Text.RegularExpressions;

namespace Launcher.Clusters.Explaining.Causes;

/// <summary>Lines that repeat that something failed elsewhere, or belong to the end that follows.</summary>
internal static partial class EchoLines
{
    public static bool IsOne(string line) => Echoes().IsMatch(line);

    /// <summary>A program says this when the JVM beside it, or the work it waited for, was gone first.</summary>
    public static bool IsSymptom(string message) => Symptoms().IsMatch(message);

    [GeneratedRegex(
        """
        finished\ with\ failed\ status
        |SparkUserAppException
        |User\ application\ exited\ with
        |Final\ app\ status:
        |RECEIVED\ SIGNAL
        |[Ss]hutdown\ hook
        |Shutdown\ in\ progress
        |TransportRe(?:quest|sponse)Handler|TransportClient|RpcOutboxMessage
        |AsyncEventQueue|LiveListenerBus
        |Lost\ executor\ \d+\ on\ \S+\ (?:Remote\ RPC|Executor\ (?:killed|decommission)|Worker\ (?:lost|shutting))
        |Exception\ in\ thread\ "main"\ org\.apache\.spark\.SparkException:\ Application
        |\bfailed\ after\ [\d.]+\ s,\ exit\ code\ \d+
        |OnError\ failed\ too
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Echoes();

    [GeneratedRegex(
        """
        [Cc]onnection\ (?:to\ the\ JVM\ ended|refused|reset|closed|was\ closed)
        |JVM\ (?:that\ started|of\ Spark\ (?:ended|closed)|ended)
        |Broken\ pipe
        |SparkContext\ was\ shut\ down|stopped\ SparkContext
        |Job\ (?:aborted|\d+\ cancelled)
        |GatewayLostException
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Symptoms();
}
