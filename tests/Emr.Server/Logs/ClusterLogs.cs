using Emr.Server.Life;

namespace Emr.Server.Logs;

/// <summary>One cluster's logs: due some minutes after they were written, or when the cluster ends.</summary>
internal sealed class ClusterLogs(EmrAccount account, string? logUri, string clusterId, LifePlan plan)
{
    private readonly List<Entry> _waiting = [];

    /// <summary>Without an address for logs there are none.</summary>
    private string? Root =>
        string.IsNullOrEmpty(logUri) || plan.Logs.AreLost
            ? null
            : $"{logUri.Replace("s3n://", "s3://", StringComparison.Ordinal).TrimEnd('/')}/{clusterId}/";

    public void Add(string path, string text)
    {
        if (Root is null)
        {
            return;
        }

        var entry = new Entry(Root + path + plan.Logs.Extension, text);
        _waiting.Add(entry);
        if (!plan.Logs.OnlyAtTheEnd)
        {
            account.Agenda.In(plan.Timings.LogUpload, () => Write(entry));
        }
    }

    public void ClusterEnded() =>
        account.Agenda.In(plan.Logs.AfterTermination, () => _waiting.ToList().ForEach(Write));

    private void Write(Entry entry)
    {
        if (_waiting.Remove(entry))
        {
            account.Logs.Write(entry.Address, entry.Text, plan.Logs.AreCutOff);
        }
    }

    private sealed record Entry(string Address, string Text);
}
