using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace Aws.Tests.IdentityManagement;

public class IdentityManagementTests
{
    [Fact]
    public async Task A_role_is_asked_for_at_the_global_host_and_signed_for_its_region()
    {
        var http = new ScriptedHttp().Answer(
            """
            <GetRoleResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetRoleResult><Role>
            <Path>/service-role/</Path><RoleName>Emr</RoleName><Arn>arn:aws:iam::1:role/service-role/Emr</Arn>
            <CreateDate>2026-11-01T08:30:00Z</CreateDate><AssumeRolePolicyDocument>%7B%7D</AssumeRolePolicyDocument>
            <MaxSessionDuration>3600</MaxSessionDuration><RoleLastUsed><Region>eu-central-1</Region></RoleLastUsed>
            <Tags><member><Key>team</Key><Value>data</Value></member></Tags>
            </Role></GetRoleResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></GetRoleResponse>
            """);

        var role = (await Clients.Iam(http).GetRoleAsync(new GetRoleRequest { RoleName = "Emr" })).Role!;

        var sent = http.Sent[0];
        Assert.Equal("https://iam.amazonaws.com/", sent.Address.AbsoluteUri);
        Assert.Contains("/us-east-1/iam/aws4_request", sent.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal("Action=GetRole&Version=2010-05-08&RoleName=Emr", sent.Body);
        Assert.Equal("arn:aws:iam::1:role/service-role/Emr", role.Arn);
        Assert.Equal(new DateTime(2026, 11, 1, 8, 30, 0, DateTimeKind.Utc), role.CreateDate);
        Assert.Equal(DateTimeKind.Utc, role.CreateDate!.Value.Kind);
        Assert.Equal("%7B%7D", role.AssumeRolePolicyDocument);
        Assert.Equal(3600, role.MaxSessionDuration);
        Assert.Equal("eu-central-1", role.RoleLastUsed!.Region);
        Assert.Equal("data", Assert.Single(role.Tags!).Value);
    }

    [Fact]
    public async Task An_instance_profile_holds_its_roles()
    {
        var http = new ScriptedHttp().Answer(
            """
            <GetInstanceProfileResponse><GetInstanceProfileResult><InstanceProfile>
            <InstanceProfileName>nodes</InstanceProfileName><Roles><member><RoleName>Nodes</RoleName></member></Roles>
            </InstanceProfile></GetInstanceProfileResult></GetInstanceProfileResponse>
            """);

        var answer = await Clients.Iam(http).GetInstanceProfileAsync(
            new GetInstanceProfileRequest { InstanceProfileName = "nodes" });

        Assert.Equal("Nodes", Assert.Single(answer.InstanceProfile!.Roles!).RoleName);
    }

    [Fact]
    public async Task A_simulation_carries_context_and_reads_decisions()
    {
        var http = new ScriptedHttp().Answer(Simulated(Result("iam:PassRole", "allowed"), null));

        var answer = await Clients.Iam(http).SimulatePrincipalPolicyAsync(
            new SimulatePrincipalPolicyRequest
            {
                PolicySourceArn = "arn:aws:iam::1:user/u",
                ActionNames = ["iam:PassRole"],
                ResourceArns = ["arn:aws:iam::1:role/Emr"],
                ContextEntries =
                [
                    new ContextEntry
                    {
                        ContextKeyName = "iam:PassedToService",
                        ContextKeyType = ContextKeyTypeEnum.String,
                        ContextKeyValues = ["elasticmapreduce.amazonaws.com"],
                    },
                ],
            });

        Assert.Equal(
            "Action=SimulatePrincipalPolicy&Version=2010-05-08&PolicySourceArn=arn%3Aaws%3Aiam%3A%3A1%3Auser%2Fu"
                + "&ActionNames.member.1=iam%3APassRole&ResourceArns.member.1=arn%3Aaws%3Aiam%3A%3A1%3Arole%2FEmr"
                + "&ContextEntries.member.1.ContextKeyName=iam%3APassedToService"
                + "&ContextEntries.member.1.ContextKeyValues.member.1=elasticmapreduce.amazonaws.com"
                + "&ContextEntries.member.1.ContextKeyType=string",
            http.Sent[0].Body);
        var result = Assert.Single(answer.EvaluationResults!);
        Assert.Equal(PolicyEvaluationDecisionType.Allowed, result.EvalDecision);
        Assert.Equal("user-managed", Assert.Single(result.MatchedStatements!).SourcePolicyType);
        Assert.True(result.OrganizationsDecisionDetail!.AllowedByOrganizations);
    }

    [Fact]
    public async Task All_pages_of_a_simulation_are_read()
    {
        var http = new ScriptedHttp()
            .Answer(Simulated(Result("a:One", "allowed"), "next"))
            .Answer(Simulated(Result("a:Two", "implicitDeny"), null));

        var decisions = new List<string>();
        var pages = Clients.Iam(http).Paginators.SimulatePrincipalPolicy(new SimulatePrincipalPolicyRequest());
        await foreach (var result in pages.EvaluationResults)
        {
            decisions.Add($"{result.EvalActionName} {result.EvalDecision}");
        }

        Assert.Equal(["a:One allowed", "a:Two implicitDeny"], decisions);
        Assert.EndsWith("&Marker=next", http.Sent[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_role_is_a_class_of_its_own()
    {
        var http = new ScriptedHttp().Answer(
            """
            <ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type>
            <Code>NoSuchEntity</Code><Message>The role with name Emr cannot be found.</Message></Error>
            <RequestId>r-3</RequestId></ErrorResponse>
            """,
            404);

        var failure = await Assert.ThrowsAsync<NoSuchEntityException>(() =>
            Clients.Iam(http).GetRoleAsync(new GetRoleRequest { RoleName = "Emr" }));

        Assert.Equal("The role with name Emr cannot be found.", failure.Message);
    }

    private static string Result(string action, string decision) =>
        $"<member><EvalActionName>{action}</EvalActionName><EvalResourceName>*</EvalResourceName>"
        + $"<EvalDecision>{decision}</EvalDecision><MatchedStatements><member><SourcePolicyId>p</SourcePolicyId>"
        + "<SourcePolicyType>user-managed</SourcePolicyType></member></MatchedStatements><OrganizationsDecisionDetail>"
        + "<AllowedByOrganizations>true</AllowedByOrganizations></OrganizationsDecisionDetail></member>";

    private static string Simulated(string results, string? marker) =>
        "<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult>"
        + $"<IsTruncated>{(marker is null ? "false" : "true")}</IsTruncated><Marker>{marker}</Marker>"
        + $"<EvaluationResults>{results}</EvaluationResults></SimulatePrincipalPolicyResult>"
        + "</SimulatePrincipalPolicyResponse>";
}
