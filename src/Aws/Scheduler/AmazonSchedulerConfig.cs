using Aws.Calls;

namespace Amazon.Scheduler;

/// <summary>Settings of Amazon EventBridge Scheduler.</summary>
public class AmazonSchedulerConfig() : ServiceConfig(SchedulerService.Description)
{
    public static new string ServiceId => "Scheduler";
}
