using System.Net.Http.Headers;

namespace Support;

/// <summary>What a launch needs of IAM, made in the AWS emulator past the product, which only reads IAM.</summary>
public static class MotoRoles
{
    /// <summary>
    /// Roles and the profile, as 'aws emr create-default-roles' would make them; again is no failure.
    /// </summary>
    /// <exception cref="InvalidOperationException">The emulator refuses.</exception>
    public static async Task MakeAsync(Uri emulator)
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

    private static Task RoleAsync(Uri emulator, string name, string service) =>
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

    private static async Task AskAsync(Uri emulator, string action, params (string Name, string Value)[] fields)
    {
        using var http = new HttpClient();
        using var question = new HttpRequestMessage(HttpMethod.Post, emulator);
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
        if (!answer.IsSuccessStatusCode
            && !said.Contains("EntityAlreadyExists", StringComparison.Ordinal)
            && !said.Contains("LimitExceeded", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(said);
        }
    }
}
