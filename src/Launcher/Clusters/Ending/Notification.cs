using System.Globalization;
using System.Text;
using System.Text.Json;
using Amazon.SimpleNotificationService.Model;
using Launcher.Clusters.Journals;
using Launcher.Runs;

namespace Launcher.Clusters.Ending;

/// <summary>The one message that a topic gets when a run is over.</summary>
internal static class Notification
{
    /// <summary>SNS takes fewer than 100 characters, on one line.</summary>
    private const int MostSubjectLetters = 99;
    private const int MostMessageBytes = 256 * 1024;

    public static PublishRequest Of(RunJournal journal)
    {
        var record = journal.Record!;
        var topic = journal.Policies.NotifyTopic!;
        var isOrdered = topic.EndsWith(".fifo", StringComparison.Ordinal);
        return new PublishRequest
        {
            TopicArn = topic,
            Subject = Subject(record),
            Message = Message(record),
            MessageAttributes = new Dictionary<string, MessageAttributeValue>
            {
                ["runId"] = new() { DataType = "String", StringValue = record.RunId },
                ["outcome"] = new() { DataType = "String", StringValue = JsonName(record.Outcome) },
            },
            MessageGroupId = isOrdered ? record.RunId : null,
            MessageDeduplicationId = isOrdered ? $"{record.RunId}-{JsonName(record.Outcome)}-{record.ExitCode}" : null,
        };
    }

    public static string Subject(ClusterRecord record)
    {
        var cost = record.Cost?.Cost is { } dollars ? Dollars($", ${dollars.Total:0.00}") : "";
        var text = record.Left.ClusterMayRun
            ? $"STILL RUNNING{Rate(record)}: {record.ClusterId} of {record.Job}"
            : $"{record.Job}: {JsonName(record.Outcome)}"
                + (record.Verdict.Class is { } kind ? $" ({JsonName(kind)})" : "")
                + cost;
        return OneLine(text);
    }

    private static string Rate(ClusterRecord record) =>
        record.Cost?.PerHour is { } rate ? Dollars($" ${rate:0.00}/h") : "";

    private static string Dollars(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string text)
    {
        var line = new StringBuilder();
        foreach (var letter in text.Trim())
        {
            line.Append(letter is >= ' ' and <= '~' ? letter : '?');
        }

        return line.Length <= MostSubjectLetters
            ? line.ToString()
            : line.ToString(0, MostSubjectLetters - 3) + "...";
    }

    private static string Message(ClusterRecord record)
    {
        var text = JsonSerializer.Serialize(record, JsonText.Options);
        return Encoding.UTF8.GetByteCount(text) <= MostMessageBytes
            ? text
            : JsonSerializer.Serialize(
                record with { Verdict = record.Verdict with { Evidence = [] } }, JsonText.Options);
    }

    private static string JsonName<T>(T value)
        where T : struct, Enum =>
        JsonSerializer.SerializeToElement(value, JsonText.Line).GetString()!;
}
