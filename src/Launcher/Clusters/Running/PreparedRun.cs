using System.Text.Json.Nodes;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Planning;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Running;

/// <summary>A run that nobody has heard of yet.</summary>
/// <param name="Requests">To try in turn while there is no capacity; the first is the plan's.</param>
internal sealed record PreparedRun(
    LaunchToken Token,
    string Job,
    string Source,
    string Region,
    string Logs,
    IReadOnlyList<RunJobFlowRequest> Requests,
    DateTimeOffset Deadline,
    int StartupMinutes,
    decimal? MaxCostUsd,
    RunPolicies Policies,
    PriceRange? Estimate = null)
{
    public const int RunIdLength = 16;

    public string RunId => Token.Value[..RunIdLength];

    public static PreparedRun Of(ClusterPlan plan)
    {
        var launch = plan.Launch;
        var settings = launch.Settings;
        return new PreparedRun(
            launch.Token,
            launch.Job,
            plan.Source,
            settings.Region,
            settings.Logs,
            [.. plan.Candidates.Select(candidate => candidate.Request)],
            launch.Deadline,
            settings.StartupMinutes,
            settings.MaxCost,
            PoliciesOf(settings),
            plan.Price);
    }

    public static RunPolicies PoliciesOf(ClusterSettings settings) =>
        new()
        {
            MostAttempts = settings.Whole("launch.attempts"),
            NotifyTopic = settings.Effective.Text("notify.topic"),
            MetricsNamespace = settings.Effective.Text("metrics.namespace"),
            DeadlineRole = settings.Effective.Text("deadline.role"),
            DeadlineRequired = settings.Effective.Text("deadline.required") == "yes",
            StorageKey = settings.Effective.Text("encryption.storageKey"),
            CleanTemp = Enum.Parse<CleanWhen>(settings.Effective.Text("cleanup.temp")!, ignoreCase: true),
            CleanLogs = Enum.Parse<CleanWhen>(settings.Effective.Text("cleanup.logs")!, ignoreCase: true),
        };

    public RunJournal Journal(DateTimeOffset now) =>
        new()
        {
            RunId = RunId,
            Token = Token.Value,
            Job = Job,
            Source = Source,
            State = JournalState.Planned,
            Created = now,
            Updated = now,
            Region = Region,
            Logs = Logs,
            Requests = [.. Requests.Select(request => (JsonObject)RequestText.NodeOf(request))],
            Deadline = Deadline,
            StartupMinutes = StartupMinutes,
            MaxCostUsd = MaxCostUsd,
            Estimate = Estimate,
            Policies = Policies,
        };
}
