using System.Net.Http.Headers;
using Amazon.S3.Model;
using Launcher.Tests.Clusters.Storage;

namespace Launcher.Tests.Clusters.Checks;

/// <summary>What a launch needs, made in the emulator past the product.</summary>
internal static class MotoAccount
{
    /// <summary>Roles and the profile, as 'aws emr create-default-roles' would make them.</summary>
    public static async Task MakeRolesAsync(Emulator emulator)
    {
        await RoleAsync(emulator, "EMR_DefaultRole_V2", "elasticmapreduce.amazonaws.com");
        await RoleAsync(emulator, "EMR_EC2_DefaultRole", "ec2.amazonaws.com");
        await AskAsync(emulator, "CreateInstanceProfile", ("InstanceProfileName", "EMR_EC2_DefaultRole"));
        await AskAsync(
            emulator,
            "AddRoleToInstanceProfile",
            ("InstanceProfileName", "EMR_EC2_DefaultRole"),
            ("RoleName", "EMR_EC2_DefaultRole"));
    }

    public static async Task MakeBucketAsync(Emulator emulator, string bucket)
    {
        using var s3 = await emulator.ClientAsync();
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = bucket, BucketRegionName = Emulator.Region });
    }

    public static async Task<IReadOnlyList<string>> KeysAsync(Emulator emulator, string bucket)
    {
        using var s3 = await emulator.ClientAsync();
        var answer = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket });
        return [.. (answer.S3Objects ?? []).Select(found => found.Key)];
    }

    private static Task RoleAsync(Emulator emulator, string name, string service) =>
        AskAsync(
            emulator,
            "CreateRole",
            ("RoleName", name),
            (
                "AssumeRolePolicyDocument",
                $$"""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{service}}"},
                "Action":"sts:AssumeRole"}]}
                """));

    // The product reads IAM and never writes it, so its client cannot make roles.
    private static async Task AskAsync(Emulator emulator, string action, params (string Name, string Value)[] fields)
    {
        var address = (await emulator.EnvironmentAsync())["AWS_ENDPOINT_URL"];
        using var http = new HttpClient();
        using var question = new HttpRequestMessage(HttpMethod.Post, address);
        question.Content = new FormUrlEncodedContent(
            fields
                .Prepend(("Version", "2010-05-08"))
                .Prepend(("Action", action))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        question.Headers.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256",
            "Credential=AKIDEXAMPLE/20261126/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await http.SendAsync(question);
        var said = await answer.Content.ReadAsStringAsync();

        // Other tests may have made the same before.
        Assert.True(
            answer.IsSuccessStatusCode
                || said.Contains("EntityAlreadyExists", StringComparison.Ordinal)
                || said.Contains("LimitExceeded", StringComparison.Ordinal),
            said);
    }
}
