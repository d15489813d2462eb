using System.Text;
using System.Text.Json;
using Emr.Server.Faults;
using Emr.Server.Life;
using Emr.Server.Operations;

namespace Emr.Server.Http;

/// <summary>Takes one call to its operation, through signature, quota and faults.</summary>
internal sealed class Desk(EmrAccount account, Func<Func<Reply>, Reply> under, Action<EmrCall> note)
{
    private const string Json = "application/x-amz-json-1.1";

    private readonly OperationTable _operations = new(account);

    public Reply Handle(string operation, string body, string? authorization) =>
        under(() =>
        {
            var reply = Answer(operation, body, authorization, out var failure);
            var status = reply.Break is BrokenKind.ConnectionLost or BrokenKind.Silence ? 0 : reply.Status;
            note(new EmrCall(operation, body, account.Agenda.Now, status, failure));
            return reply;
        });

    private Reply Answer(string operation, string body, string? authorization, out string? failure)
    {
        try
        {
            CheckSignature(authorization);
            if (account.Options.EnforcesQuotas && !account.Throttle.Allows(operation))
            {
                throw new ApiFailure("ThrottlingException", "Rate exceeded");
            }

            var fate = account.Faults.OfCall(operation);
            if (fate is { HasEffect: false })
            {
                failure = fate.Answer.Type ?? fate.Answer.Kind.ToString();
                return Broken(fate.Answer);
            }

            var answer = new Reply(200, Json, _operations.Run(operation, Encoding.UTF8.GetBytes(body)));
            failure = fate is null ? null : fate.Answer.Type ?? fate.Answer.Kind.ToString();
            return fate is null ? answer : Broken(fate.Answer);
        }
        catch (ApiFailure refusal)
        {
            failure = refusal.Type;
            return Refusal(refusal);
        }
    }

    private static void CheckSignature(string? authorization)
    {
        if (authorization?.Contains("/elasticmapreduce/aws4_request", StringComparison.Ordinal) != true)
        {
            throw new ApiFailure("MissingAuthenticationTokenException", "Missing Authentication Token", 403);
        }
    }

    private static Reply Broken(BrokenAnswer answer) =>
        answer.Kind switch
        {
            BrokenKind.Refusal =>
                Refusal(new ApiFailure(answer.Type!, answer.Message ?? string.Empty, answer.Status)) with
                {
                    ClockOffset = answer.ClockOffset,
                },
            BrokenKind.Page => new Reply(
                answer.Status,
                "text/html",
                Encoding.UTF8.GetBytes($"<html><head><title>{answer.Status} Bad Gateway</title></head></html>")),
            _ => new Reply(0, Json, []) { Break = answer.Kind },
        };

    private static Reply Refusal(ApiFailure failure)
    {
        var body = new Dictionary<string, string> { ["__type"] = failure.Type };
        if (failure.InnerCode is not null)
        {
            body["ErrorCode"] = failure.InnerCode;
        }

        if (failure.Message.Length > 0)
        {
            body[failure.InnerCode is null ? "message" : "Message"] = failure.Message;
        }

        return new Reply(failure.Status, Json, JsonSerializer.SerializeToUtf8Bytes(body));
    }
}
