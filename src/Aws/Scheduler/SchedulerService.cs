using Amazon.Runtime;
using Amazon.Scheduler.Model;
using Aws.Calls;

namespace Amazon.Scheduler;

internal static class SchedulerService
{
    private static readonly IReadOnlyDictionary<string, string> InGroup =
        new Dictionary<string, string> { ["GroupName"] = "groupName" };

    private static readonly IReadOnlyDictionary<string, RestRoute> Routes = new Dictionary<string, RestRoute>
    {
        ["CreateSchedule"] = new("POST", "/schedules/{Name}") { Token = "ClientToken" },
        ["UpdateSchedule"] = new("PUT", "/schedules/{Name}") { Token = "ClientToken" },
        ["GetSchedule"] = new("GET", "/schedules/{Name}") { Query = InGroup },
        ["DeleteSchedule"] = new("DELETE", "/schedules/{Name}")
        {
            Token = "ClientToken",
            Query = new Dictionary<string, string> { ["GroupName"] = "groupName", ["ClientToken"] = "clientToken" },
        },
        ["ListSchedules"] = new("GET", "/schedules")
        {
            Query = new Dictionary<string, string>
            {
                ["GroupName"] = "ScheduleGroup",
                ["MaxResults"] = "MaxResults",
                ["NamePrefix"] = "NamePrefix",
                ["NextToken"] = "NextToken",
                ["State"] = "State",
            },
        },
        ["CreateScheduleGroup"] = new("POST", "/schedule-groups/{Name}") { Token = "ClientToken" },
        ["GetScheduleGroup"] = new("GET", "/schedule-groups/{Name}"),
        ["DeleteScheduleGroup"] = new("DELETE", "/schedule-groups/{Name}")
        {
            Token = "ClientToken",
            Query = new Dictionary<string, string> { ["ClientToken"] = "clientToken" },
        },
        ["ListScheduleGroups"] = new("GET", "/schedule-groups")
        {
            Query = new Dictionary<string, string>
            {
                ["MaxResults"] = "MaxResults",
                ["NamePrefix"] = "NamePrefix",
                ["NextToken"] = "NextToken",
            },
        },
    };

    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "Scheduler",
        EndpointPrefix = "scheduler",
        ApiVersion = "2021-06-30",
        Protocol = new RestJsonProtocol(SchedulerShapes.Default, Routes),
        Failure = Failure,
    };

    private static AmazonServiceException Failure(ErrorAnswer answer, Exception? inner) =>
        answer.Code switch
        {
            "ConflictException" => new ConflictException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "InternalServerException" => new InternalServerException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "ResourceNotFoundException" => new ResourceNotFoundException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "ServiceQuotaExceededException" => new ServiceQuotaExceededException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "ThrottlingException" => new ThrottlingException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            "ValidationException" => new ValidationException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
            _ => new AmazonSchedulerException(
                answer.Message, inner, answer.Type, answer.Code, answer.RequestId, answer.Status),
        };
}
