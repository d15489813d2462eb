namespace Launcher.Clusters.Configuration;

/// <summary>Everything that can be set, in the order in which it is shown.</summary>
internal static class SettingTable
{
    public static readonly IReadOnlyList<Setting> All =
    [
        new("job", SettingKind.Text, "Name of the job; the cluster is called <job>~<token>. Else the notebook's name.")
        {
            Form = SettingForm.JobName,
        },
        new("region", SettingKind.Text, "AWS region.") { Form = SettingForm.Region },
        new("release", SettingKind.Text, "EMR release.") { Default = "emr-7.13.0", Form = SettingForm.Release },
        new("packages", SettingKind.Text, "Where packages go, by content.") { Form = SettingForm.S3Uri },
        new("logs", SettingKind.Text, "Where EMR writes logs. Else logs/ under packages.")
        {
            Form = SettingForm.S3Uri,
        },
        new("serviceRole", SettingKind.Text, "Role of EMR itself.") { Default = "EMR_DefaultRole_V2" },
        new("instanceProfile", SettingKind.Text, "Instance profile of the machines.")
        {
            Default = "EMR_EC2_DefaultRole",
        },
        new("stepRole", SettingKind.Text, "Role of the step; needs a security configuration with scoped roles."),
        new("subnets", SettingKind.List, "Subnets; with fleets EMR picks one, groups try them in turn.")
        {
            Form = SettingForm.Subnet,
        },
        new("keyName", SettingKind.Text, "EC2 key pair for SSH."),
        new(
            "securityConfiguration", SettingKind.Text,
            "EMR security configuration: encryption of disks and traffic, IMDSv2."),
        new("securityGroups.primary", SettingKind.Text, "EMR-managed group of the primary node; with workers.")
        {
            Form = SettingForm.SecurityGroup,
        },
        new("securityGroups.workers", SettingKind.Text, "EMR-managed group of core and task nodes; with primary.")
        {
            Form = SettingForm.SecurityGroup,
        },
        new("securityGroups.serviceAccess", SettingKind.Text, "Group for EMR's access to a private subnet.")
        {
            Form = SettingForm.SecurityGroup,
        },
        new("encryption.logKey", SettingKind.Text, "KMS key of the log files.") { Form = SettingForm.Key },
        new("encryption.storageKey", SettingKind.Text, "KMS key of what Spark writes to S3. Else S3's own keys.")
        {
            Form = SettingForm.Key,
        },
        new("layout", SettingKind.Text, "Instance fleets or uniform instance groups.")
        {
            Default = "fleets",
            Choices = ["fleets", "groups"],
        },
        new("primary.types", SettingKind.List, "Types of the primary node, always on-demand.")
        {
            Default = "m5.xlarge",
            Form = SettingForm.InstanceType,
        },
        new("core.types", SettingKind.List, "Types of core nodes; the first is the unit of counts.")
        {
            Default = "m5.xlarge",
            Form = SettingForm.InstanceType,
        },
        new("core.count", SettingKind.Whole, "Core nodes. Else sized from sizing.*, else 2.")
        {
            Least = 1,
            Most = 2000,
        },
        new("core.market", SettingKind.Text, "How core nodes are bought.")
        {
            Default = "on-demand",
            Choices = ["on-demand", "spot"],
        },
        new("task.types", SettingKind.List, "Types of task nodes.")
        {
            Default = "m5.xlarge",
            Form = SettingForm.InstanceType,
        },
        new("task.count", SettingKind.Whole, "Task nodes.") { Default = "0", Least = 0, Most = 2000 },
        new("task.market", SettingKind.Text, "How task nodes are bought.")
        {
            Default = "spot",
            Choices = ["on-demand", "spot"],
        },
        new("volumes.sizeGb", SettingKind.Whole, "Size of a data volume. Else EMR's default for the type.")
        {
            Least = 1,
            Most = 16384,
        },
        new("volumes.count", SettingKind.Whole, "Data volumes of a machine, with volumes.sizeGb.")
        {
            Default = "1",
            Least = 1,
            Most = 23,
        },
        new("volumes.rootGb", SettingKind.Whole, "Size of the root volume.")
        {
            Default = "30",
            Least = 15,
            Most = 2048,
        },
        new("spot.timeoutMinutes", SettingKind.Whole, "How long EMR tries to get spot machines at the start.")
        {
            Default = "20",
            Least = 5,
            Most = 1440,
        },
        new("spot.timeoutAction", SettingKind.Text, "What it does then.")
        {
            Default = "switch-to-on-demand",
            Choices = ["switch-to-on-demand", "terminate"],
        },
        new("spot.strategy", SettingKind.Text, "How it picks spot machines.")
        {
            Default = "price-capacity-optimized",
            Choices = ["capacity-optimized", "price-capacity-optimized", "lowest-price", "diversified"],
        },
        new("spot.bidPercent", SettingKind.Whole, "Highest spot price, in percent of on-demand.")
        {
            Default = "100",
            Least = 1,
            Most = 1000,
        },
        new(
            "scaling.maxCount", SettingKind.Whole,
            "Core and task nodes that managed scaling may reach. Else no scaling.")
        {
            Least = 1,
            Most = 4000,
        },
        new("scaling.maxOnDemandCount", SettingKind.Whole, "On-demand nodes among them.") { Least = 0, Most = 4000 },
        new("limits.maxMinutes", SettingKind.Whole, "Wall-clock limit from the launch.")
        {
            Default = "120",
            Least = 15,
            Most = 10080,
        },
        new("limits.maxCostUsd", SettingKind.Number, "Cost limit; shortens the wall-clock limit.")
        {
            Least = 0.01m,
            Most = 1000000,
        },
        new("limits.idleMinutes", SettingKind.Whole, "EMR ends a cluster that is idle for so long.")
        {
            Default = "15",
            Least = 1,
            Most = 10080,
        },
        new("limits.startupMinutes", SettingKind.Whole, "Longest start-up. Else 25, with spot machines 40.")
        {
            Least = 5,
            Most = 240,
        },
        new("launch.attempts", SettingKind.Whole, "Clusters asked for in turn while there is no capacity.")
        {
            Default = "3",
            Least = 1,
            Most = 10,
        },
        new("notify.topic", SettingKind.Text, "SNS topic that hears of the end.") { Form = SettingForm.Topic },
        new("metrics.namespace", SettingKind.Text, "CloudWatch namespace of the run's figures.")
        {
            Form = SettingForm.Namespace,
        },
        new("deadline.role", SettingKind.Text, "Role with which EventBridge Scheduler ends the cluster at its limit.")
        {
            Form = SettingForm.Role,
        },
        new("deadline.required", SettingKind.Text, "Whether a cluster without that schedule is ended at once.")
        {
            Default = "no",
            Choices = ["yes", "no"],
        },
        new("cleanup.temp", SettingKind.Text, "When a run's temporary objects are deleted.")
        {
            Default = "always",
            Choices = ["always", "success", "never"],
        },
        new("cleanup.logs", SettingKind.Text, "When its EMR logs are deleted.")
        {
            Default = "never",
            Choices = ["always", "success", "never"],
        },
        new("sizing.inputGb", SettingKind.Number, "Volume of the input.") { Least = 0.001m, Most = 10000000 },
        new("sizing.gbPerCoreHour", SettingKind.Number, "What one vCPU works off in an hour; measure it.")
        {
            Default = "4",
            Least = 0.001m,
            Most = 100000,
        },
        new("sizing.serialMinutes", SettingKind.Number, "Work that more machines do not shorten.")
        {
            Default = "2",
            Least = 0,
            Most = 10080,
        },
        new("sizing.finishMinutes", SettingKind.Whole, "When the cluster is to be gone, from the launch.")
        {
            Least = 10,
            Most = 10080,
        },
        new("sizing.maxCount", SettingKind.Whole, "Most core nodes that sizing may take.")
        {
            Default = "50",
            Least = 1,
            Most = 2000,
        },
        new("sizing.expectedMinutes", SettingKind.Number, "Expected work without start-up, where it is known.")
        {
            Least = 0.1m,
            Most = 10080,
        },
        new("bootstrap", SettingKind.List, "Scripts that every machine runs before Hadoop starts, at most 16.")
        {
            Form = SettingForm.S3Uri,
        },
        new("spark", SettingKind.Map, "Spark settings. No secrets: they can be read back."),
        new("tags", SettingKind.Map, "Tags of the cluster."),
    ];

    private static readonly Dictionary<string, Setting> ByKey = All.ToDictionary(setting => setting.Key);

    public static Setting Of(string key) => ByKey[key];
}
