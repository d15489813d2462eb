using System.Text.RegularExpressions;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining.Causes;

/// <summary>Words by which causes are known, whoever wrote them.</summary>
internal static partial class CauseSigns
{
    // The more special first: a package that cannot start may also be a missing file.
    private static readonly (FailureClass Class, Regex Words)[] Signs =
    [
        (FailureClass.Package, OfPackages()),
        (FailureClass.JobAccessDenied, OfRights()),
        (FailureClass.MissingInput, OfInputs()),
        (FailureClass.DiskFull, OfDisks()),
        (FailureClass.Memory, OfMemory()),
        (FailureClass.SpotLoss, OfLostNodes()),
    ];

    public static FailureClass? ClassOf(string text)
    {
        foreach (var (kind, words) in Signs)
        {
            if (words.IsMatch(text))
            {
                return kind;
            }
        }

        return null;
    }

    [GeneratedRegex(
        """
        Cannot\ run\ program\ "[^"]*"(?:\ \(in\ directory\ "[^"]*"\))?:\ error=(?:2|8|13)\b
        |version\ `GLIBC(?:XX)?_[\d.]+'\ not\ found
        |Exec\ format\ error
        |error\ while\ loading\ shared\ libraries
        |\./job/[^\s:]+:\ (?:Permission\ denied|No\ such\ file\ or\ directory|cannot\ execute)
        |(?:You\ must\ install|No\ usable\ version\ of)\ (?:\.NET|libssl)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OfPackages();

    [GeneratedRegex(
        """
        Status\ Code:\ 403
        |Error\ Code:\ AccessDenied
        |AccessDeniedException:\ s3
        |\bis\ not\ authorized\ to\ perform:\ (?:s3|kms|glue|secretsmanager):
        |AccessControlException:\ .{0,200}s3
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OfRights();

    [GeneratedRegex(
        """
        \[PATH_NOT_FOUND\]
        |(?:Input\ )?[Pp]ath\ does\ not\ exist:
        |FileNotFoundException:
        |Could\ not\ find\ (?:a\ part\ of\ the\ path|file)\ '
        |There\ is\ no\ file\ '
        |NoSuchKey|NoSuchBucket|UnknownStoreException
        |The\ specified\ (?:key|bucket)\ does\ not\ exist
        |InvalidObjectState
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OfInputs();

    [GeneratedRegex(
        @"No space left on device|There is not enough space on the disk|local-dirs (?:usable space is below|are bad)"
            + @"|DiskErrorException|NO_SLAVE_LEFT|Disk quota exceeded",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfDisks();

    [GeneratedRegex(
        """
        OutOfMemoryError|OutOfMemoryException|\bMemoryError\b
        |GC\ heap\ initialization\ failed|ran\ out\ of\ memory
        |(?:exceeding|beyond)\ (?:the\ )?(?:physical\ |virtual\ )?memory\ limits?
        |[Ee]xit(?:ed)?\ ?(?:with\ )?(?:a\ non-zero\ )?(?:[Cc]ode|[Ss]tatus)?:?\ ?(?:137|-104)\b
        |\bexitCode:\ (?:137|-104)\b
        |\bcode\ 137\b|\bstatus\ 137\b
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OfMemory();

    [GeneratedRegex(
        @"released on a \*lost\* node|(?:Exit status|exitCode|exit code): ?-100\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfLostNodes();
}
