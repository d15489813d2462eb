namespace Launcher.Clusters.Checks.Production;

/// <summary>Who holds the key decides who reads.</summary>
internal sealed class EncryptionKeysCheck : ICheck
{
    public string Name => "encryption keys";

    public bool IsLocal => true;

    public Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        string[] keys = ["encryption.logKey", "encryption.storageKey"];
        var unset = keys.Where(key => subject.Settings.Effective.Find(key) is null).ToList();
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            unset.Count == 0
                ? Finding.Ok("Logs and results are encrypted with keys of the account.")
                : Finding.Warning(
                    $"'{string.Join("' and '", unset)}' {Verb.Be(unset.Count)} not set, so S3's own keys encrypt.",
                    "Set KMS keys where it has to be decided and recorded who may read."),
        ]);
    }
}
