namespace Launcher.Clusters.Checks.Rights;

/// <summary>Who the credentials are; without them nothing else can be looked at.</summary>
internal sealed class IdentityCheck : ICheck
{
    public string Name => "identity";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        Caller caller;
        try
        {
            caller = await subject.CallerAsync().WaitAsync(stop);
        }
        catch (Exception refused) when (Refusals.IsKnown(refused) && Refusals.IsOfCredentials(refused))
        {
            return
            [
                Finding.Failed(
                    $"The credentials do not work: {Refusals.Words(refused.Message)}", Refusals.Renew),
            ];
        }

        return
        [
            caller.IsRoot
                ? Finding.Warning(
                    $"These are the root credentials of account '{caller.Account}'.",
                    "Take a role that has the policy of 'check --print-policies' instead.")
                : Finding.Ok(
                    $"'{caller.Arn}' in account '{caller.Account}', region '{subject.Settings.Region}'."),
        ];
    }
}
