using Launcher.Clusters.Checks.Rights;

namespace Launcher.Tests.Clusters.Checks;

public class TrustPolicyTests
{
    [Theory]
    [InlineData("""{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}""", true)]
    [InlineData("""[{"Effect":"Allow","Principal":{"Service":["ec2.amazonaws.com.cn"]},"Action":["sts:*"]}]""", true)]
    [InlineData("""[{"Effect":"Deny","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::1:root"},"Action":"sts:AssumeRole"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:Tag"}]""", false)]
    public void Who_may_act_as_a_role_stands_in_its_policy(string statement, bool isTrusted)
    {
        var document = Uri.EscapeDataString($$"""{"Version":"2012-10-17","Statement":{{statement}}}""");

        Assert.Equal(isTrusted, TrustPolicy.Trusts(document, "ec2.amazonaws.com"));
    }

    [Fact]
    public void No_policy_trusts_nobody() => Assert.False(TrustPolicy.Trusts(null, "ec2.amazonaws.com"));
}
