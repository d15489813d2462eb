using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Amazon.S3;
using Launcher.Clusters.Outcomes;
using Launcher.Failures;

namespace Launcher.Clusters.Access;

/// <summary>The SDK's chain, with profiles of single sign-on, which the chain leaves out.</summary>
internal static class AwsCredentials
{
    private const string KeyVariable = "AWS_ACCESS_KEY_ID";
    private const string SecretVariable = "AWS_SECRET_ACCESS_KEY";
    private const string ProfileVariable = "AWS_PROFILE";
    private const string DefaultProfile = "default";

    /// <summary>Known to be there; whether AWS accepts them, its first answer says.</summary>
    /// <param name="chain">The SDK's own search; null for that of this process.</param>
    public static AWSCredentials Find(
        IReadOnlyDictionary<string, string> environment,
        string region,
        Func<AWSCredentials>? chain = null)
    {
        try
        {
            var found = OfVariables(environment) ?? OfSignOn(environment) ?? (chain ?? (() => OfChain(region)))();
            found.GetCredentials();
            return found;
        }
        catch (Exception missing)
            when (missing is AmazonClientException or AmazonServiceException or InvalidDataException
                or ArgumentException)
        {
            throw new LauncherException(Missing(environment, missing), ClusterExitCodes.AccessDenied, missing);
        }
    }

    // A profile that is named goes over variables, as in AWS's own tools.
    private static AWSCredentials? OfVariables(IReadOnlyDictionary<string, string> environment)
    {
        if (environment.GetValueOrDefault(ProfileVariable) is { Length: > 0 }
            || environment.GetValueOrDefault(KeyVariable) is not { Length: > 0 } key
            || environment.GetValueOrDefault(SecretVariable) is not { Length: > 0 } secret)
        {
            return null;
        }

        return environment.GetValueOrDefault("AWS_SESSION_TOKEN") is { Length: > 0 } token
            ? new SessionAWSCredentials(key, secret, token)
            : new BasicAWSCredentials(key, secret);
    }

    private static AWSCredentials? OfSignOn(IReadOnlyDictionary<string, string> environment)
    {
        var profiles = new CredentialProfileStoreChain();
        return profiles.TryGetProfile(ProfileOf(environment), out var profile)
            && (profile.Options.SsoSession ?? profile.Options.SsoStartUrl) is not null
            ? AWSCredentialsFactory.GetAWSCredentials(profile, profiles)
            : null;
    }

    private static AWSCredentials OfChain(string region) =>
        DefaultAWSCredentialsIdentityResolver.GetCredentials(
            new AmazonS3Config { RegionEndpoint = RegionEndpoint.GetBySystemName(region) });

    private static string ProfileOf(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault(ProfileVariable) is { Length: > 0 } named ? named : DefaultProfile;

    private static string Missing(IReadOnlyDictionary<string, string> environment, Exception missing)
    {
        var name = ProfileOf(environment);
        var profiles = new CredentialProfileStoreChain().ListProfiles();
        if (profiles.Exists(profile => profile.Name == name))
        {
            return $"The AWS profile '{name}' gives no credentials: {Reason(missing, name)} "
                + $"Run 'aws sso login --profile {name}' if it signs on, else mend it, "
                + $"or name another profile in {ProfileVariable}.";
        }

        var others = profiles.Count == 0
            ? "Run 'aws configure sso' or 'aws configure'"
            : $"Set {ProfileVariable} to one of {NearMisses.Quoted(profiles.Select(profile => profile.Name))}";
        return $"There are no AWS credentials. Looked for {KeyVariable} with {SecretVariable}, "
            + $"profile '{name}' in ~/.aws/config and ~/.aws/credentials, a web identity, and the roles of a container "
            + $"and of an EC2 machine. {others}, or set those variables.";
    }

    // The chain's own message lists all providers; only what it says of the profile matters here.
    private static string Reason(Exception missing, string profile)
    {
        var lines = missing.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.FirstOrDefault(line => line.Contains($"[{profile}]", StringComparison.Ordinal)) ?? lines[0];
        var start = line.StartsWith("Exception ", StringComparison.Ordinal)
            ? line.IndexOf(": ", StringComparison.Ordinal) + 2
            : 0;
        return line[start..].TrimEnd('.') + ".";
    }
}
