using Amazon.ServiceQuotas.Model;

namespace Aws.Tests.ServiceQuotas;

public class ServiceQuotasTests
{
    [Fact]
    public async Task A_quota_has_a_value()
    {
        var http = new ScriptedHttp().Answer(
            """{"Quota":{"QuotaCode":"L-1216C47A","QuotaName":"Running On-Demand","Value":64.0,"Adjustable":true}}""");

        var answer = await Clients.Quotas(http).GetServiceQuotaAsync(
            new GetServiceQuotaRequest { ServiceCode = "ec2", QuotaCode = "L-1216C47A" });

        var sent = http.Sent[0];
        Assert.Equal("https://servicequotas.eu-central-1.amazonaws.com/", sent.Address.AbsoluteUri);
        Assert.Equal("ServiceQuotasV20190624.GetServiceQuota", sent.Headers["X-Amz-Target"]);
        Assert.Equal("""{"ServiceCode":"ec2","QuotaCode":"L-1216C47A"}""", sent.Body);
        Assert.Equal((64.0, true), (answer.Quota!.Value, answer.Quota.Adjustable));
    }

    [Fact]
    public async Task A_quota_that_nobody_raised_is_a_class_of_its_own()
    {
        var http = new ScriptedHttp().Answer("""{"__type":"NoSuchResourceException","Message":"no such quota"}""", 400);

        await Assert.ThrowsAsync<NoSuchResourceException>(() =>
            Clients.Quotas(http).GetServiceQuotaAsync(new GetServiceQuotaRequest { ServiceCode = "ec2" }));
    }

    [Fact]
    public async Task All_pages_of_quotas_are_read()
    {
        var http = new ScriptedHttp()
            .Answer("""{"Quotas":[{"QuotaCode":"L-1"}],"NextToken":"t"}""")
            .Answer("""{"Quotas":[{"QuotaCode":"L-2"}]}""");

        var codes = new List<string?>();
        var pages = Clients.Quotas(http).Paginators.ListServiceQuotas(new ListServiceQuotasRequest());
        await foreach (var quota in pages.Quotas)
        {
            codes.Add(quota.QuotaCode);
        }

        Assert.Equal(["L-1", "L-2"], codes);
    }
}
