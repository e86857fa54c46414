using CrmBlazor.Domain.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBlazor.App.Data.Mappings;

internal sealed class ContractMapping : IEntityTypeConfiguration<ContractTemplate>, IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<ContractTemplate> template) => template.ToTable("contract_templates").HasIndex(t => t.Number).IsUnique();

    public void Configure(EntityTypeBuilder<Contract> contract)
    {
        contract.ToTable("contracts").HasIndex(c => new { c.Year, c.Ordinal }).IsUnique();
        contract.HasIndex(c => c.DealId);
        contract.HasIndex(c => c.CompanyId);
    }
}
